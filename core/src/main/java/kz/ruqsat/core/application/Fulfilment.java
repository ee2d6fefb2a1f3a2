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
            case Event.ReceiptAccepted _ -> Set.of(Facility.PAYMENT);
            case Event.ApplicationFiled _ ->
                Set.of(
                        Facility.CERTIFICATE_CHOICE,
                        Facility.CERTIFICATE_CHECK,
                        Facility.SIGNING,
                        Facility.REGISTRATION);
            case Event.AcceptedOnPaper _ -> acceptedOnPaper(channel);
            case Event.ConsentsRequested _, Event.ConsentAnswered _, Event.ConsentPresumed _ ->
                Set.of(Facility.CONSENT_REQUEST);
            case Event.ResultPrepared _ -> Set.of(Facility.COMPLIANCE_CHECK);
            case Event.ResultSigned signed ->
                Set.of(signed.licence() == null ? Facility.SERVICE_REFUSED : Facility.RESULT);
            case Event.ApplicationRegistered _ -> channel == Channel.PORTAL ? Set.of() : Set.of(Facility.REGISTRATION);
            case Event.RefusalNoticed _, Event.TaskOpened _, Event.TermResumed _, Event.ResultUnclaimed _ -> Set.of();
            case Event.ExecutorAssigned _,
                    Event.CompletenessChecked _,
                    Event.DocumentsVerified _,
                    Event.ResultAgreed _,
                    Event.ResultReturned _,
                    Event.ResultDispatched _ -> Set.of();
        };
    }

    /** In the provider's office it is registered with that; the window sends it on, and the clerk registers. */
    private static Set<Facility> acceptedOnPaper(Channel channel) {
        return channel == Channel.PROVIDER
                ? Set.of(Facility.PAPER_DOCUMENTS, Facility.REGISTRATION)
                : Set.of(
                        Facility.PAPER_DOCUMENTS,
                        Facility.COMPLETENESS_CHECK,
                        Facility.RECEIPT,
                        Facility.SIGNING,
                        Facility.SENDING);
    }
}
