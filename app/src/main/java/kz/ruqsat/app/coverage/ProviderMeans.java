package kz.ruqsat.app.coverage;

import static kz.ruqsat.app.coverage.Means.kept;
import static kz.ruqsat.app.coverage.Means.seen;
import static kz.ruqsat.app.coverage.Means.sent;

import java.util.List;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.regulation.Facility;

/** The provider: its office, where papers are handed in, and its desks, the same for every channel. */
final class ProviderMeans {
    private ProviderMeans() {}

    static List<Means> office(Facility facility) {
        return switch (facility) {
            case LOG_IN -> List.of(seen("/staff/login"), sent("/staff/login"));
            case LOG_IN_CHECK, LOG_IN_REFUSED -> List.of(sent("/staff/login"));
            case COMPLIANCE_CHECK, CONSENT_REQUEST, SERVICE_REFUSED, RESULT -> inside(facility);
            case REQUEST_FORM,
                    STATE_DATA_REQUEST,
                    STATE_DATA_CHECK,
                    STATE_DATA_ABSENT,
                    PAPER_DOCUMENTS,
                    RECEPTION,
                    REGISTRATION -> List.of();
            case SIGN_UP,
                    PAYMENT,
                    PAYMENT_CHECK,
                    PAYMENT_REFUSED,
                    CERTIFICATE_CHOICE,
                    CERTIFICATE_CHECK,
                    CERTIFICATE_REFUSED,
                    SIGNING,
                    SENDING,
                    IDENTIFICATION,
                    DATA_CONSENT,
                    COMPLETENESS_CHECK,
                    ACCEPTANCE_REFUSED,
                    RECEIPT,
                    HAND_OVER -> List.of();
        };
    }

    /** What is done inside the provider, whatever way the application came. */
    static List<Means> inside(Facility facility) {
        return switch (facility) {
            case COMPLIANCE_CHECK -> List.of(sent("/review/{number}/act"), kept(Event.ResultPrepared.class));
            case CONSENT_REQUEST ->
                List.of(
                        sent("/review/{number}/act"),
                        kept(Event.ConsentsRequested.class),
                        sent("/consent/{number}/{request}"),
                        kept(Event.ConsentAnswered.class));
            case SERVICE_REFUSED, RESULT ->
                List.of(
                        sent("/review/{number}/sign"),
                        kept(Event.ResultSigned.class),
                        seen("/review/{number}/result.pdf"));
            case SIGN_UP,
                    LOG_IN,
                    LOG_IN_CHECK,
                    LOG_IN_REFUSED,
                    REQUEST_FORM,
                    PAYMENT,
                    PAYMENT_CHECK,
                    PAYMENT_REFUSED,
                    CERTIFICATE_CHOICE,
                    CERTIFICATE_CHECK,
                    CERTIFICATE_REFUSED,
                    SIGNING,
                    SENDING,
                    REGISTRATION,
                    STATE_DATA_REQUEST,
                    STATE_DATA_CHECK,
                    STATE_DATA_ABSENT,
                    PAPER_DOCUMENTS,
                    RECEPTION,
                    IDENTIFICATION,
                    DATA_CONSENT,
                    COMPLETENESS_CHECK,
                    ACCEPTANCE_REFUSED,
                    RECEIPT,
                    HAND_OVER -> List.of();
        };
    }
}
