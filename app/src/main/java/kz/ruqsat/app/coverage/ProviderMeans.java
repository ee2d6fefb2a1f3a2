package kz.ruqsat.app.coverage;

import static kz.ruqsat.app.coverage.Means.asked;
import static kz.ruqsat.app.coverage.Means.kept;
import static kz.ruqsat.app.coverage.Means.seen;
import static kz.ruqsat.app.coverage.Means.sent;

import java.util.List;
import kz.ruqsat.app.gateway.StateDatabases;
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

    private static final List<Means> FORM = List.of(
            seen("/office/new"),
            sent("/office/new"),
            seen("/office/requests/{id}"),
            sent("/apply/{id}/form"),
            kept(Event.RequestPrepared.class));
    /** The two registrations, linked: in E-licensing and in the journal of incoming papers. */
    private static final List<Means> REGISTRATION = List.of(
            sent("/office/requests/{id}/register"),
            kept(Event.AcceptedOnPaper.class),
            kept(Event.ApplicationRegistered.class),
            seen("/review/journals/{direction:incoming|outgoing}"));

    private ProviderMeans() {}

    static List<Means> office(Facility facility) {
        return switch (facility) {
            case LOG_IN -> List.of(seen("/staff/login"), sent("/staff/login"));
            case LOG_IN_CHECK, LOG_IN_REFUSED -> List.of(sent("/staff/login"));
            case COMPLIANCE_CHECK -> CHECK_OF_COMPLIANCE;
            case CONSENT_REQUEST -> CONSENTS;
            case SERVICE_REFUSED, RESULT -> DECISION;
            case REQUEST_FORM -> FORM;
            case STATE_DATA_REQUEST -> List.of(sent("/office/new"), asked(StateDatabases.class));
            case STATE_DATA_CHECK, STATE_DATA_ABSENT -> List.of(sent("/office/new"));
            case PAPER_DOCUMENTS ->
                List.of(sent("/apply/{id}/documents/{document}"), sent("/office/requests/{id}/check"));
            case RECEPTION -> List.of(seen("/office"), seen("/office/accepted/{number}/slip.pdf"));
            case REGISTRATION -> REGISTRATION;
            case SIGN_UP, PAYMENT, PAYMENT_CHECK, PAYMENT_REFUSED -> List.of();
            case CERTIFICATE_CHOICE, CERTIFICATE_CHECK, CERTIFICATE_REFUSED, SIGNING, SENDING -> List.of();
            case IDENTIFICATION, DATA_CONSENT, COMPLETENESS_CHECK, ACCEPTANCE_REFUSED -> List.of();
            case RECEIPT, HAND_OVER -> List.of();
        };
    }
}
