package kz.ruqsat.app.window;

import java.util.List;
import java.util.Set;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Flow.Item;
import kz.ruqsat.core.regulation.Regulation;

/** Which processes and conditions of the act an event of a reception fulfils. */
public final class WindowFulfilment {
    private WindowFulfilment() {}

    /** What of a flow an event meets; empty when it is an inner matter of the window. */
    public static Set<Facility> facilities(ReceptionEvent event) {
        return switch (event) {
            case ReceptionEvent.ServiceChosen _, ReceptionEvent.PartiesEntered _ -> Set.of(Facility.REQUEST_FORM);
            case ReceptionEvent.Identified _ -> Set.of(Facility.IDENTIFICATION);
            case ReceptionEvent.ConsentTaken _ -> Set.of(Facility.DATA_CONSENT);
            case ReceptionEvent.StateDataAnswered data -> asked(data.answer());
            case ReceptionEvent.PowerAnswered power -> asked(power.answer());
            case ReceptionEvent.ListChecked _ -> Set.of(Facility.COMPLETENESS_CHECK);
            case ReceptionEvent.PaymentShown _ -> Set.of(Facility.PAYMENT, Facility.PAYMENT_CHECK);
            case ReceptionEvent.AcceptanceRefused _ -> Set.of(Facility.ACCEPTANCE_REFUSED);
            case ReceptionEvent.Sent _ ->
                Set.of(Facility.PAPER_DOCUMENTS, Facility.SIGNING, Facility.SENDING, Facility.RECEIPT);
            case ReceptionEvent.Registered _ -> Set.of(Facility.REGISTRATION);
            case ReceptionEvent.ResultReceived _ -> Set.of(Facility.RESULT);
            case ReceptionEvent.HandedOver _ -> Set.of(Facility.HAND_OVER);
            case ReceptionEvent.Opened _,
                    ReceptionEvent.Abandoned _,
                    ReceptionEvent.Declined _,
                    ReceptionEvent.ResultPrinted _,
                    ReceptionEvent.HandOverRefused _,
                    ReceptionEvent.Returned _ -> Set.of();
        };
    }

    private static Set<Facility> asked(Answer answer) {
        return switch (answer) {
            case FOUND -> Set.of(Facility.STATE_DATA_REQUEST, Facility.STATE_DATA_CHECK);
            case ABSENT -> Set.of(Facility.STATE_DATA_REQUEST, Facility.STATE_DATA_CHECK, Facility.STATE_DATA_ABSENT);
            case UNREACHABLE -> Set.of(Facility.STATE_DATA_REQUEST);
        };
    }

    /** The items of the act that the event fulfils, in its order; an act may have several flows for the window. */
    public static List<Item> of(ReceptionEvent event, Channel channel, Regulation law) {
        return items(channel, law).stream()
                .filter(item -> facilities(event).contains(item.meets()))
                .toList();
    }

    /** The items that this part of the window meets. */
    public static List<Item> of(Facility facility, Channel channel, Regulation law) {
        return items(channel, law).stream()
                .filter(item -> item.meets() == facility)
                .toList();
    }

    private static List<Item> items(Channel channel, Regulation law) {
        return law.flows().stream()
                .filter(flow -> flow.channel() == channel)
                .flatMap(flow -> flow.items().stream())
                .toList();
    }
}
