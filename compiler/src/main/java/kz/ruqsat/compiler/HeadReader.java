package kz.ruqsat.compiler;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.regulation.Access;
import kz.ruqsat.core.regulation.Access.Portal;
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.regulation.Access.ServiceForm;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.FrontOffice;
import kz.ruqsat.core.regulation.Regulation.Head;
import kz.ruqsat.core.regulation.Regulation.Numbering;
import kz.ruqsat.core.regulation.ResultPaper;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/** Reads what a service is: who gives it to whom, in which form, through which channels, and what it ends in. */
record HeadReader(Wording wording, Vocabulary vocabulary, FormSchema form) {
    private static final Pattern KEEPING = Pattern.compile("([1-9][0-9]?) (month|day)s?");

    Head read(Value value) {
        return value.fields(f -> {
            Named<ServiceForm> form = named(f.get("form"), "how a service is given", ServiceForm.values());
            return new Head(
                    wording.sourced(f.get("title")),
                    wording.sourced(f.get("activity")),
                    provider(f.get("provider")),
                    wording.sourced(f.get("provider-name")),
                    wording.sourced(f.get("division")),
                    numbering(f.get("numbering")),
                    access(f, form.kind()),
                    form.text(),
                    wording.sourced(f.get("result")),
                    paper(f, form),
                    sourceOf(f.get("provider-name")));
        });
    }

    private String provider(Value value) {
        return value.choice("a body of common/bodies.yaml", vocabulary.providerWords());
    }

    /** The head as a whole stands where the provider is named. */
    private Source sourceOf(Value providerName) {
        return providerName.entries().stream()
                .filter(entry -> entry.name().equals("source"))
                .map(entry -> wording.source(entry.value()))
                .findFirst()
                .orElseGet(() -> Source.paragraph("missing"));
    }

    private Numbering numbering(Value value) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return new Numbering(letters(f.get("application")), letters(f.get("licence")));
        });
    }

    private static String letters(Value value) {
        String text = value.text();
        return !value.present() || text.matches("[A-Z]{3}") ? text : value.wrong("three Latin capital letters", text);
    }

    private Access access(Fields f, ServiceForm form) {
        Set<Portal> portals = new HashSet<>();
        Payment payment = payment(f.get("payment"));
        List<Channel> channels = f.get("channels").some(item -> channel(item, portals));
        return new Access(
                form,
                payment.asked(),
                payment.receipt(),
                Set.copyOf(f.get("recipients").some(this::recipient)),
                channels,
                portals,
                f.find("front-office").map(this::frontOffice).orElse(null));
    }

    private Channel channel(Value value, Set<Portal> portals) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            f.find("addresses").ifPresent(v -> portals.addAll(v.some(a -> a.constant("a portal", Portal.values()))));
            return f.get("channel").constant("a channel", Channel.values());
        });
    }

    /** Whether payment is asked, and where the act takes a scanned receipt for it. */
    private record Payment(boolean asked, @Nullable Source receipt) {}

    private Payment payment(Value value) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            PaymentKind kind = f.get("kind").constant("whether payment is asked", PaymentKind.values());
            Source receipt = f.find("receipt").map(this::sourceIn).orElse(null);
            return new Payment(kind == PaymentKind.REQUIRED, receipt);
        });
    }

    private enum PaymentKind {
        REQUIRED,
        NOT_MENTIONED
    }

    private Recipient recipient(Value value) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return f.get("recipient").constant("who may apply", Recipient.values());
        });
    }

    /** A text with its source and the kind that stands beside it. */
    private record Named<E>(E kind, LocalText text, Source source) {}

    private <E extends Enum<E>> Named<E> named(Value value, String what, E[] constants) {
        return value.fields(f -> {
            Source source = wording.source(f.get("source"));
            return new Named<>(f.get("kind").constant(what, constants), Wording.languages(f), source);
        });
    }

    private ResultPaper paper(Fields f, Named<ServiceForm> given) {
        Source byForm = given.kind() == ServiceForm.ELECTRONIC ? null : given.source();
        return f.get("document").fields(d -> {
            wording.source(d.get("source"));
            return new ResultPaper(
                    d.get("kind").constant("what a result is", ResultPaper.Kind.values()),
                    Wording.languages(d),
                    wording.sourced(f.get("refusal")),
                    d.find("until").map(this::field).orElse(null),
                    given.source(),
                    f.find("printed").map(this::sourceIn).orElse(byForm),
                    f.find("covering-letter").map(this::sourceIn).orElse(null));
        });
    }

    private String field(Value value) {
        String field = value.text();
        if (form.readable() && !form.knows(field)) {
            value.wrong("\"" + field + "\"", "a field of form.schema.json" + Nearest.hint(field, form.fields()), field);
        }
        return field;
    }

    private Source sourceIn(Value value) {
        return value.fields(f -> wording.source(f.get("source")));
    }

    private FrontOffice frontOffice(Value value) {
        return value.fields(f -> new FrontOffice(
                f.find("reception").map(this::allowed).orElse(null),
                f.find("delivery").map(this::allowed).orElse(null),
                f.find("electronic-queue").map(this::flag).orElse(false),
                f.find("receipt").map(wording::sourced).orElse(null),
                f.find("forwarding").map(wording::sourced).orElse(null),
                f.find("keep-uncollected").map(this::keeping).orElse(null)));
    }

    private Term allowed(Value value) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return Wording.term(f.get("allowed"));
        });
    }

    private boolean flag(Value value) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return f.get("flag").flag();
        });
    }

    private Period keeping(Value value) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return f.get("allowed").parse(HeadReader::parsePeriod, "a time such as 1 month", Period.ofMonths(1));
        });
    }

    private static Period parsePeriod(String text) {
        Matcher matcher = KEEPING.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        int count = Integer.parseInt(matcher.group(1));
        return matcher.group(2).equals("month") ? Period.ofMonths(count) : Period.ofDays(count);
    }
}
