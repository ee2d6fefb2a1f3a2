package kz.ruqsat.core.application;

import java.util.List;
import java.util.Set;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Flow.Item;
import kz.ruqsat.core.regulation.Regulation;

/**
 * Which processes and conditions of the flow of its channel an event fulfils. A step inside the provider fulfils besides
 * the paragraph of the step; an event without either is an inner matter, such as the opening of a task.
 */
public final class Fulfilment {
    private Fulfilment() {}

    /** The items of the act, in its order; empty when the act has no flow through that channel. */
    public static List<Item> of(Event event, Channel channel, Regulation regulation) {
        return regulation.flow(channel).stream()
                .flatMap(flow -> flow.items().stream().filter(item -> fulfils(event, flow, item)))
                .toList();
    }

    private static boolean fulfils(Event event, Flow flow, Item item) {
        return event instanceof Event.RefusalNoticed noticed
                ? flow.cite(item).equals(noticed.flowItem())
                : facilities(event, flow.channel()).contains(item.meets());
    }

    private static Set<Facility> facilities(Event event, Channel channel) {
        return switch (event) {
            case Event.RequestPrepared _, Event.RequestAmended _ -> Set.of(Facility.REQUEST_FORM);
            case Event.PaymentConfirmed _ -> Set.of(Facility.PAYMENT, Facility.PAYMENT_CHECK);
            case Event.ApplicationFiled _ -> filed(channel);
            case Event.ConsentsRequested _, Event.ConsentAnswered _, Event.ConsentPresumed _ ->
                Set.of(Facility.CONSENT_REQUEST);
            case Event.ResultPrepared _ -> Set.of(Facility.COMPLIANCE_CHECK);
            case Event.ResultSigned signed ->
                Set.of(signed.licence() == null ? Facility.SERVICE_REFUSED : Facility.RESULT);
            case Event.ApplicationRegistered _ -> channel == Channel.PORTAL ? Set.of() : Set.of(Facility.REGISTRATION);
            case Event.RefusalNoticed _, Event.TaskOpened _, Event.TermResumed _ -> Set.of();
            case Event.ExecutorAssigned _,
                    Event.CompletenessChecked _,
                    Event.DocumentsVerified _,
                    Event.ResultAgreed _,
                    Event.ResultReturned _,
                    Event.ResultDispatched _ -> Set.of();
        };
    }

    /** On the portal the applicant signs and E-licensing registers at once; elsewhere the clerk registers. */
    private static Set<Facility> filed(Channel channel) {
        return switch (channel) {
            case PORTAL ->
                Set.of(
                        Facility.CERTIFICATE_CHOICE,
                        Facility.CERTIFICATE_CHECK,
                        Facility.SIGNING,
                        Facility.REGISTRATION);
            case PROVIDER -> Set.of(Facility.PAPER_DOCUMENTS);
            case STATE_CORPORATION, SERVICE_CENTRE -> Set.of(Facility.SIGNING, Facility.SENDING);
        };
    }
}
