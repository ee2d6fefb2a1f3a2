package kz.ruqsat.app.window.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.app.exchange.ExchangeViews;
import kz.ruqsat.app.exchange.ExchangesView;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.ParagraphView;
import kz.ruqsat.app.window.Answer;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionEvent;
import kz.ruqsat.app.window.Receptions.Recorded;
import kz.ruqsat.app.window.WindowFulfilment;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a reception in words, and the places of the act that its parts fulfil. */
@Component
public class Histories {
    private final Paths paths;
    private final People people;
    private final ExchangeViews exchanges;

    Histories(Paths paths, People people, ExchangeViews exchanges) {
        this.paths = paths;
        this.people = people;
        this.exchanges = exchanges;
    }

    /** What was asked of other systems, or null when nothing was. */
    @Nullable
    ExchangesView exchanges(Shown shown, PageFrame frame) {
        return exchanges.of("reception/" + shown.reception().number(), null, frame.texts());
    }

    /** One entry. */
    public record Happened(Instant at, String text, String by, List<String> cites) {}

    /** What the act says of the parts of a page; null where it says nothing. */
    public record Cites(
            @Nullable ParagraphView identification,
            @Nullable ParagraphView consent,
            @Nullable ParagraphView list,
            @Nullable ParagraphView refusal,
            @Nullable ParagraphView stateData,
            @Nullable ParagraphView sending,
            @Nullable ParagraphView handOver) {
        static final Cites NONE = new Cites(null, null, null, null, null, null, null);
    }

    List<Happened> of(Shown shown, PageFrame frame) {
        return shown.history().stream()
                .map(recorded -> new Happened(
                        recorded.at(),
                        text(recorded.event(), frame),
                        who(recorded, frame),
                        cited(shown, recorded, frame)))
                .toList();
    }

    private String who(Recorded recorded, PageFrame frame) {
        String actor = recorded.actor();
        return actor.startsWith("iin:")
                ? Iin.parse(actor.substring(4))
                        .flatMap(people::officer)
                        .map(Person::displayName)
                        .orElse(actor)
                : frame.text("window.byGateway");
    }

    private List<String> cited(Shown shown, Recorded recorded, PageFrame frame) {
        if (shown.served() == null) {
            return List.of();
        }
        var channel = shown.reception().opened().channel();
        return WindowFulfilment.of(recorded.event(), channel, shown.served().law()).stream()
                .map(item -> cite(item, frame).reference())
                .distinct()
                .toList();
    }

    private ParagraphView cite(Flow.Item item, PageFrame frame) {
        ParagraphView paragraph = paths.words(frame.texts()).paragraph(item.source(), item.text());
        String reference = item.number() == 0
                ? paragraph.reference()
                : frame.text(
                        item.kind() == Flow.Kind.PROCESS ? "path.cited.process" : "path.cited.condition",
                        paragraph.reference(),
                        item.number());
        return new ParagraphView(reference, paragraph.words(), paragraph.address());
    }

    Cites cites(Shown shown, PageFrame frame) {
        return shown.served() == null
                ? Cites.NONE
                : new Cites(
                        cite(shown, Facility.IDENTIFICATION, frame),
                        cite(shown, Facility.DATA_CONSENT, frame),
                        cite(shown, Facility.COMPLETENESS_CHECK, frame),
                        cite(shown, Facility.ACCEPTANCE_REFUSED, frame),
                        cite(shown, Facility.STATE_DATA_REQUEST, frame),
                        cite(shown, Facility.SENDING, frame),
                        cite(shown, Facility.HAND_OVER, frame));
    }

    @Nullable
    ParagraphView cite(Shown shown, Facility facility, PageFrame frame) {
        if (shown.served() == null) {
            return null;
        }
        return WindowFulfilment.of(
                        facility,
                        shown.reception().opened().channel(),
                        shown.served().law())
                .stream()
                .findFirst()
                .map(item -> cite(item, frame))
                .orElse(null);
    }

    private String text(ReceptionEvent event, PageFrame frame) {
        Words words = paths.words(frame.texts());
        return switch (event) {
            case ReceptionEvent.Opened opened -> opened(opened.ticket(), frame);
            case ReceptionEvent.ServiceChosen _ -> frame.text("window.event.service");
            case ReceptionEvent.Identified seen ->
                frame.text(
                        "window.event.identified",
                        seen.name(),
                        ReceptionViews.paper(seen.paper(), frame),
                        seen.number());
            case ReceptionEvent.ConsentTaken _ -> frame.text("window.event.consent");
            case ReceptionEvent.PartiesEntered parties -> frame.text("window.event.parties", parties.applicant());
            case ReceptionEvent.StateDataAnswered data ->
                frame.text(said(data.answer())) + reasons(data.refusals(), words);
            case ReceptionEvent.PowerAnswered power ->
                frame.text(notarySaid(power.answer())) + reasons(power.refusals(), words);
            case ReceptionEvent.ListChecked list ->
                frame.text(
                        list.missing().isEmpty() ? "window.event.list.complete" : "window.event.list.incomplete",
                        list.given().size(),
                        list.missing().size());
            case ReceptionEvent.PaymentShown paid ->
                frame.text("window.event.paid", paid.number(), frame.texts().money(paid.tiyn()));
            case ReceptionEvent.AcceptanceRefused _ -> frame.text("window.event.refused");
            case ReceptionEvent.Abandoned abandoned -> frame.text("window.event.abandoned", abandoned.note());
            case ReceptionEvent.Afterwards afterwards -> later(afterwards, frame, words);
        };
    }

    private static String opened(@Nullable String ticket, PageFrame frame) {
        return ticket == null ? frame.text("window.event.opened") : frame.text("window.event.called", ticket);
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case FOUND -> "window.event.data.found";
            case ABSENT -> "window.event.data.absent";
            case UNREACHABLE -> "window.event.data.unreachable";
        };
    }

    private static String notarySaid(Answer answer) {
        return switch (answer) {
            case FOUND -> "window.event.power.found";
            case ABSENT -> "window.event.power.absent";
            case UNREACHABLE -> "window.event.power.unreachable";
        };
    }

    private static String later(ReceptionEvent.Afterwards event, PageFrame frame, Words words) {
        return switch (event) {
            case ReceptionEvent.Sent sent -> frame.text("window.event.sent", sent.attempt());
            case ReceptionEvent.Registered registered ->
                frame.text("window.event.registered", registered.application());
            case ReceptionEvent.Declined declined ->
                frame.text("window.event.declined") + reasons(declined.reasons(), words);
            case ReceptionEvent.ResultReceived result ->
                frame.text(result.granted() ? "window.event.result.granted" : "window.event.result.refused");
            case ReceptionEvent.ResultPrinted _ -> frame.text("window.event.printed");
            case ReceptionEvent.HandOverRefused no ->
                frame.text("window.event.notHandedOver", no.iin()) + reasons(no.refusals(), words);
            case ReceptionEvent.HandedOver given ->
                frame.text(
                        "window.event.handedOver",
                        given.name(),
                        ReceptionViews.paper(given.paper(), frame),
                        given.number());
            case ReceptionEvent.Returned _ -> frame.text("window.event.returned");
        };
    }

    private static String reasons(List<Reason> reasons, Words words) {
        return reasons.stream().map(reason -> " " + words.reason(reason)).collect(Collectors.joining());
    }
}
