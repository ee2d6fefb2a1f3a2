package kz.ruqsat.app.casework;

import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.licence.LicenceEvent;

/**
 * The stored names of events: explicit, and for ever. A class may be renamed, a name may not; a new shape of an event
 * gets a new number behind the stroke, and the old one stays readable.
 */
public final class EventNames {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("application.request-prepared/1", Event.RequestPrepared.class),
            Map.entry("application.request-amended/1", Event.RequestAmended.class),
            Map.entry("application.payment-confirmed/1", Event.PaymentConfirmed.class),
            Map.entry("application.payment-receipt-accepted/1", Event.ReceiptAccepted.class),
            Map.entry("application.accepted-on-paper/1", Event.AcceptedOnPaper.class),
            Map.entry("application.refusal-noticed/1", Event.RefusalNoticed.class),
            Map.entry("application.filed/1", Event.ApplicationFiled.class),
            Map.entry("application.task-opened/1", Event.TaskOpened.class),
            Map.entry("application.term-resumed/1", Event.TermResumed.class),
            Map.entry("application.registered/1", Event.ApplicationRegistered.class),
            Map.entry("application.executor-assigned/1", Event.ExecutorAssigned.class),
            Map.entry("application.completeness-checked/1", Event.CompletenessChecked.class),
            Map.entry("application.consents-requested/1", Event.ConsentsRequested.class),
            Map.entry("application.consent-answered/1", Event.ConsentAnswered.class),
            Map.entry("application.consent-presumed/1", Event.ConsentPresumed.class),
            Map.entry("application.documents-verified/1", Event.DocumentsVerified.class),
            Map.entry("application.result-dispatched/1", Event.ResultDispatched.class),
            Map.entry("application.result-prepared/1", Event.ResultPrepared.class),
            Map.entry("application.result-agreed/1", Event.ResultAgreed.class),
            Map.entry("application.result-returned/1", Event.ResultReturned.class),
            Map.entry("application.result-signed/1", Event.ResultSigned.class),
            Map.entry("application.result-unclaimed/1", Event.ResultUnclaimed.class),
            Map.entry("licence.issued/1", LicenceEvent.LicenceIssued.class),
            Map.entry("licence.reissued/1", LicenceEvent.LicenceReissued.class));

    private static final Map<Class<?>, String> NAMES = new HashMap<>();

    static {
        TYPES.forEach((name, type) -> NAMES.put(type, name));
    }

    private EventNames() {}

    /** All stored names and the types they stand for. */
    public static Map<String, Class<?>> types() {
        return TYPES;
    }

    static String nameOf(Object event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("No stored name for " + event.getClass());
        }
        return name;
    }

    /** An unknown name stops the reading: a history with holes is worse than none. */
    static Class<?> typeOf(String name) {
        Class<?> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalStateException("The journal has an event that this version does not know: " + name);
        }
        return type;
    }
}
