package kz.ruqsat.app.coverage;

import static kz.ruqsat.app.coverage.Means.kept;
import static kz.ruqsat.app.coverage.Means.seen;
import static kz.ruqsat.app.coverage.Means.sent;

import java.util.List;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.regulation.Facility;

/** The provider: its office, where papers are handed in, and its desks, the same for every channel. */
final class ProviderMeans {
    /** What is done inside the provider is the same whatever way the application came. */
    static final List<Means> CHECK_OF_COMPLIANCE =
            List.of(sent("/review/{number}/act"), kept(Event.ResultPrepared.class));

    static final List<Means> CONSENTS = List.of(
            sent("/review/{number}/act"),
            kept(Event.ConsentsRequested.class),
            sent("/consent/{number}/{request}"),
            kept(Event.ConsentAnswered.class));
    static final List<Means> DECISION =
            List.of(sent("/review/{number}/sign"), kept(Event.ResultSigned.class), seen("/review/{number}/result.pdf"));

    private ProviderMeans() {}

    static List<Means> office(Facility facility) {
        return switch (facility) {
            case LOG_IN -> List.of(seen("/staff/login"), sent("/staff/login"));
            case LOG_IN_CHECK, LOG_IN_REFUSED -> List.of(sent("/staff/login"));
            case COMPLIANCE_CHECK -> CHECK_OF_COMPLIANCE;
            case CONSENT_REQUEST -> CONSENTS;
            case SERVICE_REFUSED, RESULT -> DECISION;
            case REQUEST_FORM, STATE_DATA_REQUEST, STATE_DATA_CHECK, STATE_DATA_ABSENT -> List.of();
            case PAPER_DOCUMENTS, RECEPTION, REGISTRATION -> List.of();
            case SIGN_UP, PAYMENT, PAYMENT_CHECK, PAYMENT_REFUSED -> List.of();
            case CERTIFICATE_CHOICE, CERTIFICATE_CHECK, CERTIFICATE_REFUSED, SIGNING, SENDING -> List.of();
            case IDENTIFICATION, DATA_CONSENT, COMPLETENESS_CHECK, ACCEPTANCE_REFUSED -> List.of();
            case RECEIPT, HAND_OVER -> List.of();
        };
    }
}
