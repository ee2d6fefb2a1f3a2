package kz.ruqsat.app.coverage;

import static kz.ruqsat.app.coverage.Means.asked;
import static kz.ruqsat.app.coverage.Means.kept;
import static kz.ruqsat.app.coverage.Means.seen;
import static kz.ruqsat.app.coverage.Means.sent;

import java.util.List;
import kz.ruqsat.app.gateway.Letters;
import kz.ruqsat.app.gateway.PowersOfAttorney;
import kz.ruqsat.app.gateway.StateDatabases;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.regulation.Facility;

/** The window of the State Corporation or of a service centre. */
final class WindowMeans {
    private static final String AT = "/window/receptions/{number}";

    private WindowMeans() {}

    static List<Means> of(Facility facility) {
        return switch (facility) {
            case LOG_IN -> List.of(seen("/staff/login"), sent("/staff/login"));
            case LOG_IN_CHECK, LOG_IN_REFUSED -> List.of(sent("/staff/login"));
            case COMPLIANCE_CHECK -> ProviderMeans.CHECK_OF_COMPLIANCE;
            case CONSENT_REQUEST -> ProviderMeans.CONSENTS;
            case SERVICE_REFUSED -> ProviderMeans.DECISION;
            case REQUEST_FORM -> List.of(sent(AT + "/service"), seen(AT + "/form"), sent(AT + "/form"));
            case STATE_DATA_REQUEST, STATE_DATA_CHECK ->
                List.of(sent(AT + "/parties"), asked(StateDatabases.class), asked(PowersOfAttorney.class));
            case STATE_DATA_ABSENT -> List.of(seen(AT + "/parties"));
            case PAPER_DOCUMENTS ->
                List.of(sent(AT + "/documents/{document}"), sent(AT + "/documents/{document}/scan"));
            case RECEPTION -> List.of(sent("/window/receptions"));
            case IDENTIFICATION -> List.of(sent(AT + "/person"));
            case DATA_CONSENT -> List.of(seen(AT + "/consent.pdf"), sent(AT + "/consent"));
            case COMPLETENESS_CHECK -> List.of(sent(AT + "/documents"));
            case ACCEPTANCE_REFUSED -> List.of(sent(AT + "/refuse"), seen(AT + "/refusal.pdf"));
            case SIGNING -> List.of(seen(AT + "/sign"), sent(AT + "/sign"));
            case RECEIPT -> List.of(seen(AT + "/receipt.pdf"));
            case SENDING -> List.of(sent(AT + "/sign"), asked(Letters.class));
            case REGISTRATION -> List.of(kept(Event.AcceptedOnPaper.class));
            case RESULT -> List.of(seen("/window/results"));
            case HAND_OVER -> List.of(seen("/window/results/scan"), sent("/window/results/{number}"));
            case SIGN_UP, PAYMENT, PAYMENT_CHECK, PAYMENT_REFUSED -> List.of();
            case CERTIFICATE_CHOICE, CERTIFICATE_CHECK, CERTIFICATE_REFUSED -> List.of();
        };
    }
}
