package kz.ruqsat.core.regulation;

import java.util.List;
import java.util.Set;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who may come for the service, and how: paragraphs 1 to 3 of the acts.
 *
 * @param form in which form the service is given
 * @param payment whether the act asks for payment
 * @param receipt where the act lets the applicant attach a scanned receipt instead of paying through the payment gateway;
 *     null where it does not
 * @param channels the ways in which an application reaches the provider
 * @param portals the addresses of the portal that the act names; empty when it names none
 * @param frontOffice how the State Corporation or the service centre serves, or null when the act says nothing of it
 */
public record Access(
        ServiceForm form,
        boolean payment,
        @Nullable Source receipt,
        Set<Recipient> recipients,
        List<Channel> channels,
        Set<Portal> portals,
        @Nullable FrontOffice frontOffice) {
    public Access {
        recipients = Set.copyOf(recipients);
        channels = List.copyOf(channels);
        portals = Set.copyOf(portals);
    }

    /** In which form a service is given. */
    public enum ServiceForm {
        ELECTRONIC,
        PAPER,
        ELECTRONIC_OR_PAPER
    }

    /** Who may apply; an individual entrepreneur is a natural person. */
    public enum Recipient {
        NATURAL_PERSON,
        LEGAL_ENTITY
    }

    /** The addresses of the portal: egov.kz and elicense.kz. */
    public enum Portal {
        EGOV,
        ELICENSE
    }
}
