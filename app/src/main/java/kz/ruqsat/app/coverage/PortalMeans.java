package kz.ruqsat.app.coverage;

import static kz.ruqsat.app.coverage.Means.asked;
import static kz.ruqsat.app.coverage.Means.kept;
import static kz.ruqsat.app.coverage.Means.seen;
import static kz.ruqsat.app.coverage.Means.sent;

import java.util.List;
import kz.ruqsat.app.gateway.Payments;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.regulation.Facility;

/** The portal: the applicant's own computer. */
final class PortalMeans {
    private static final List<Means> FORM = List.of(
            seen("/services/{id}"),
            sent("/apply"),
            sent("/apply/{id}/form"),
            sent("/apply/{id}/documents/{document}"),
            kept(Event.RequestPrepared.class));
    private static final List<Means> CHECK_OF_PAYMENT = List.of(
            sent("/apply/{id}/pay/check"), sent("/gateway/payments/callback"), kept(Event.PaymentConfirmed.class));
    private static final List<Means> RESULT =
            List.of(kept(Event.ResultSigned.class), seen("/cabinet/{number}"), seen("/cabinet/{number}/result.pdf"));

    private PortalMeans() {}

    static List<Means> of(Facility facility) {
        return switch (facility) {
            case SIGN_UP -> List.of(sent("/signup"), sent("/signup/certificate"), sent("/signup/password"));
            case LOG_IN -> List.of(seen("/login"), sent("/login"));
            case LOG_IN_CHECK, LOG_IN_REFUSED -> List.of(sent("/login"));
            case REQUEST_FORM -> FORM;
            case PAYMENT -> List.of(sent("/apply/{id}/pay"), asked(Payments.class));
            case PAYMENT_CHECK -> CHECK_OF_PAYMENT;
            case PAYMENT_REFUSED -> List.of(seen("/apply/{id}/pay"), kept(Event.RefusalNoticed.class));
            case CERTIFICATE_CHOICE -> List.of(seen("/apply/{id}/sign"));
            case CERTIFICATE_CHECK, CERTIFICATE_REFUSED -> List.of(sent("/apply/{id}/sign"));
            case SIGNING, SENDING -> List.of(sent("/apply/{id}/sign"), kept(Event.ApplicationFiled.class));
            case REGISTRATION -> List.of(kept(Event.ApplicationFiled.class), seen("/cabinet/{number}/filed"));
            case COMPLIANCE_CHECK -> ProviderMeans.CHECK_OF_COMPLIANCE;
            case CONSENT_REQUEST -> ProviderMeans.CONSENTS;
            case SERVICE_REFUSED -> ProviderMeans.DECISION;
            case RESULT -> RESULT;
            case STATE_DATA_REQUEST, STATE_DATA_CHECK, STATE_DATA_ABSENT, PAPER_DOCUMENTS -> List.of();
            case RECEPTION, IDENTIFICATION, DATA_CONSENT, COMPLETENESS_CHECK, ACCEPTANCE_REFUSED -> List.of();
            case RECEIPT, HAND_OVER -> List.of();
        };
    }
}
