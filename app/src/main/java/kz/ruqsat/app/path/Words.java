package kz.ruqsat.app.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.ParagraphView;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.Acted;
import kz.ruqsat.core.application.Fulfilment;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.regulation.Flow.Item;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/** Terms, paragraphs, reasons and names in the reader's language. */
public record Words(Laws laws, Names names, Texts texts) {

    /** "15 minutes", "2 working days from the receipt of the documents". */
    public String term(TermRule rule) {
        String amount = term(rule.term());
        return switch (rule.countedFrom()) {
            case RECEIPT -> texts.of("path.term.fromReceipt", amount);
            case PREVIOUS_STEP -> texts.of("path.term.fromPreviousStep", amount);
        };
    }

    public String term(Term term) {
        String prefix = switch (term.unit()) {
            case SECOND -> "path.term.second.";
            case MINUTE -> "shell.term.minute.";
            case HOUR -> "shell.term.hour.";
            case WORKING_DAY -> "shell.term.day.";
            case CALENDAR_DAY -> "path.term.calendarDay.";
        };
        return texts.counted(prefix, term.value());
    }

    /** The paragraph as it is cited; opened, the act's own words, and the reason where a value is assumed. */
    public ParagraphView paragraph(Source source, LocalText words) {
        String reference = Paragraphs.named(texts, source.paragraph());
        if (source.assumption() != null) {
            return ParagraphView.of(texts.of("path.paragraph.assumed", reference), texts.of(source.assumption()));
        }
        return ParagraphView.of(reference, texts.of(words));
    }

    /** The process or condition of the act that an event fulfils, as it is cited; or null when it fulfils none. */
    @Nullable
    ParagraphView fulfilled(Case subject, Event event) {
        return items(subject, event).stream()
                .findFirst()
                .map(item -> {
                    ParagraphView paragraph = paragraph(item.source(), item.text());
                    return new ParagraphView(cited(item), paragraph.words(), paragraph.address());
                })
                .orElse(null);
    }

    /**
     * What of the act an entry of the journal fulfils: processes and conditions of the flow, and the paragraph of the
     * step. Empty when it is an inner matter of the system.
     */
    public List<String> citations(Case subject, Event event) {
        Stream<String> step = event instanceof Acted acted
                ? subject.stepOf(acted.task()).stream()
                        .map(one -> paragraph(one.source(), one.text()).reference())
                : Stream.of();
        return Stream.concat(step, items(subject, event).stream().map(this::cited))
                .distinct()
                .toList();
    }

    private static List<Item> items(Case subject, Event event) {
        return Fulfilment.of(event, subject.request().channel(), subject.regulation());
    }

    private String cited(Item item) {
        String reference = paragraph(item.source(), item.text()).reference();
        return item.number() == 0
                ? reference
                : texts.of("path.cited." + ConstantName.of(item.kind()), reference, item.number());
    }

    /** Why the law says no, as a sentence; sums as money, bodies and roles by their names. */
    public String reason(Reason reason) {
        Map<String, Object> named = new TreeMap<>();
        reason.arguments().forEach((name, value) -> named.put(name, argument(name, value)));
        String sentence = texts.of(reason.key(), named);
        return reason.paragraph() == null
                ? sentence
                : texts.of("path.reason.paragraph", sentence, Paragraphs.within(texts, reason.paragraph()));
    }

    private Object argument(String name, String value) {
        return switch (name) {
            case "paid", "fee" -> texts.money(Long.parseLong(value));
            case "body" -> body(value);
            case "role" -> texts.of(laws.word(Word.ROLE, value));
            case "begins" -> texts.date(LocalDate.parse(value));
            default -> value;
        };
    }

    public String body(String id) {
        return names.body(id).map(texts::of).orElse(id);
    }

    /** The person who has the task, by name when the journal knows it, with the role. */
    String holder(Case subject, OpenTask task) {
        String role = texts.of(laws.word(Word.ROLE, task.role().value()));
        return subject.history().stream()
                .map(Case.Recorded::event)
                .filter(event ->
                        event instanceof Acted acted && acted.by().holder().equals(task.assignee()))
                .map(event -> holderName(((Acted) event).by()))
                .reduce((_, last) -> last)
                .map(name -> texts.of("path.who", role, name))
                .orElse(role);
    }

    private static String holderName(Officer by) {
        InPlaceOf absent = by.inPlaceOf();
        return absent == null ? by.name() : absent.name();
    }

    String actor(Acted event, LocalText role) {
        String name = event.by().name();
        InPlaceOf absent = event.by().inPlaceOf();
        if (absent != null) {
            return texts.of("path.whoInPlaceOf", texts.of(role), name, absent.text());
        }
        return event instanceof Event.ResultSigned signed && signed.signature().order() != null
                ? texts.of(
                        "path.whoByOrder",
                        texts.of(role),
                        name,
                        signed.signature().order())
                : texts.of("path.who", texts.of(role), name);
    }
}
