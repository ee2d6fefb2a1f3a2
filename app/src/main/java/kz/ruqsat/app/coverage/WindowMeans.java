package kz.ruqsat.app.coverage;

import static kz.ruqsat.app.coverage.Means.seen;
import static kz.ruqsat.app.coverage.Means.sent;

import java.util.List;
import kz.ruqsat.core.regulation.Facility;

/** The window of the State Corporation or of a service centre. */
final class WindowMeans {
    private WindowMeans() {}

    static List<Means> of(Facility facility) {
        return switch (facility) {
            case LOG_IN -> List.of(seen("/staff/login"), sent("/staff/login"));
            case LOG_IN_CHECK, LOG_IN_REFUSED -> List.of(sent("/staff/login"));
            case COMPLIANCE_CHECK -> ProviderMeans.CHECK_OF_COMPLIANCE;
            case CONSENT_REQUEST -> ProviderMeans.CONSENTS;
            case SERVICE_REFUSED -> ProviderMeans.DECISION;
            case REQUEST_FORM, STATE_DATA_REQUEST, STATE_DATA_CHECK, STATE_DATA_ABSENT -> List.of();
            case PAPER_DOCUMENTS, RECEPTION, IDENTIFICATION, DATA_CONSENT, COMPLETENESS_CHECK -> List.of();
            case ACCEPTANCE_REFUSED, SIGNING, RECEIPT, SENDING, REGISTRATION, RESULT, HAND_OVER -> List.of();
            case SIGN_UP, PAYMENT, PAYMENT_CHECK, PAYMENT_REFUSED -> List.of();
            case CERTIFICATE_CHOICE, CERTIFICATE_CHECK, CERTIFICATE_REFUSED -> List.of();
        };
    }
}
