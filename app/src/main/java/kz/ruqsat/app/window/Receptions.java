package kz.ruqsat.app.window;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.app.window.Reception.Ending;
import kz.ruqsat.app.window.Reception.Package;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.app.window.ReceptionEvent.Abandoned;
import kz.ruqsat.app.window.ReceptionEvent.AcceptanceRefused;
import kz.ruqsat.app.window.ReceptionEvent.ConsentTaken;
import kz.ruqsat.app.window.ReceptionEvent.Declined;
import kz.ruqsat.app.window.ReceptionEvent.HandOverRefused;
import kz.ruqsat.app.window.ReceptionEvent.HandedOver;
import kz.ruqsat.app.window.ReceptionEvent.Identified;
import kz.ruqsat.app.window.ReceptionEvent.ListChecked;
import kz.ruqsat.app.window.ReceptionEvent.Opened;
import kz.ruqsat.app.window.ReceptionEvent.PartiesEntered;
import kz.ruqsat.app.window.ReceptionEvent.PaymentShown;
import kz.ruqsat.app.window.ReceptionEvent.PowerAnswered;
import kz.ruqsat.app.window.ReceptionEvent.Registered;
import kz.ruqsat.app.window.ReceptionEvent.ResultPrinted;
import kz.ruqsat.app.window.ReceptionEvent.ResultReceived;
import kz.ruqsat.app.window.ReceptionEvent.Returned;
import kz.ruqsat.app.window.ReceptionEvent.Sent;
import kz.ruqsat.app.window.ReceptionEvent.ServiceChosen;
import kz.ruqsat.app.window.ReceptionEvent.StateDataAnswered;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/** What a history of a reception comes to. */
public final class Receptions {
    private Receptions() {}

    /** Something that happened, and when; by whom as the journal has it. */
    public record Recorded(ReceptionEvent event, Instant at, String actor) {}

    /** Replays a history, which begins with the opening. */
    public static Reception of(UnifiedNumber number, List<Recorded> history) {
        if (history.isEmpty() || !(history.getFirst().event() instanceof Opened opened)) {
            throw new IllegalStateException("The history of " + number + " does not begin with its opening");
        }
        Reception state = Reception.open(number, opened, history.getFirst().at());
        for (Recorded recorded : history.subList(1, history.size())) {
            state = after(state, recorded.event(), recorded.at());
        }
        return state;
    }

    static Reception after(Reception before, ReceptionEvent event, Instant at) {
        Changing to = new Changing(before);
        return switch (event) {
            case Opened _ -> throw new IllegalStateException("Opened twice: " + before.number());
            case ServiceChosen chosen -> to.service(chosen);
            case Identified seen ->
                to.visitor(new Visitor(new Iin(seen.iin()), seen.name(), seen.paper(), seen.number()));
            case ConsentTaken _ -> to.consent();
            case PartiesEntered parties -> to.parties(parties);
            case StateDataAnswered data -> to.answers(data, before.power());
            case PowerAnswered power -> to.answers(before.stateData(), power);
            case ListChecked list -> to.list(list);
            case PaymentShown paid -> to.payment(paid);
            case AcceptanceRefused refused -> to.ended(Stage.REFUSED, new Ending(refused, null, at));
            case Abandoned _ -> to.ended(Stage.ABANDONED, new Ending(null, null, at));
            case Sent sent -> to.sending(Stage.SENT, before.sending().with(sent, at));
            case Registered registered -> to.sending(Stage.REGISTERED, registered(before.sending(), registered));
            case Declined declined -> to.sending(Stage.DECLINED, declined(before.sending(), declined));
            case ResultReceived result -> to.sending(Stage.RESULT, result(before.sending(), result, at));
            case ResultPrinted _, HandOverRefused _ -> before;
            case HandedOver given -> to.ended(Stage.HANDED_OVER, new Ending(null, given, at));
            case Returned _ -> to.ended(Stage.RETURNED, new Ending(null, null, at));
        };
    }

    private static Package registered(Package before, Registered registered) {
        return new Package(before.sent(), before.sentAt(), null, registered.application(), null, null);
    }

    private static Package declined(Package before, Declined declined) {
        return new Package(before.sent(), before.sentAt(), declined, null, null, null);
    }

    private static Package result(Package before, ResultReceived result, Instant at) {
        return new Package(before.sent(), before.sentAt(), null, result.application(), result, at);
    }

    /** One part of the state changed. */
    private record Changing(Reception b) {

        /** Another service has another list and another form. */
        Reception service(ServiceChosen chosen) {
            boolean same = chosen.equals(b.service());
            return made(
                    chosen,
                    b.visitor(),
                    b.consent(),
                    same ? b.parties() : null,
                    same ? b.stateData() : null,
                    same ? b.power() : null,
                    same ? b.list() : null);
        }

        /** Another person at the window has to consent anew. */
        Reception visitor(Visitor visitor) {
            boolean same = b.personKnown(visitor.iin());
            return made(
                    b.service(),
                    visitor,
                    same && b.consent(),
                    same ? b.parties() : null,
                    same ? b.stateData() : null,
                    same ? b.power() : null,
                    b.list());
        }

        Reception consent() {
            return made(b.service(), b.visitor(), true, b.parties(), b.stateData(), b.power(), b.list());
        }

        Reception parties(PartiesEntered parties) {
            return made(b.service(), b.visitor(), b.consent(), parties, null, null, b.list());
        }

        Reception answers(@Nullable StateDataAnswered data, @Nullable PowerAnswered power) {
            return made(b.service(), b.visitor(), b.consent(), b.parties(), data, power, b.list());
        }

        Reception list(ListChecked list) {
            return made(b.service(), b.visitor(), b.consent(), b.parties(), b.stateData(), b.power(), list);
        }

        Reception payment(PaymentShown paid) {
            return moved(b, b.stage(), paid, b.sending(), b.ending());
        }

        Reception sending(Stage stage, Package sending) {
            return moved(b, stage, b.payment(), sending, b.ending());
        }

        Reception ended(Stage stage, Ending ending) {
            return moved(b, stage, b.payment(), b.sending(), ending);
        }

        private Reception made(
                @Nullable ServiceChosen service,
                @Nullable Visitor visitor,
                boolean consent,
                @Nullable PartiesEntered parties,
                @Nullable StateDataAnswered data,
                @Nullable PowerAnswered power,
                @Nullable ListChecked list) {
            return new Reception(
                    b.number(),
                    b.opened(),
                    b.openedAt(),
                    b.stage(),
                    service,
                    visitor,
                    consent,
                    parties,
                    data,
                    power,
                    list,
                    b.payment(),
                    b.sending(),
                    b.ending());
        }

        private static Reception moved(
                Reception b, Stage stage, @Nullable PaymentShown payment, Package sending, @Nullable Ending ending) {
            return new Reception(
                    b.number(),
                    b.opened(),
                    b.openedAt(),
                    stage,
                    b.service(),
                    b.visitor(),
                    b.consent(),
                    b.parties(),
                    b.stateData(),
                    b.power(),
                    b.list(),
                    payment,
                    sending,
                    ending);
        }
    }
}
