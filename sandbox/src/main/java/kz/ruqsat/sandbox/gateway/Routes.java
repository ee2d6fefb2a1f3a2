package kz.ruqsat.sandbox.gateway;

import java.util.Optional;
import kz.ruqsat.sandbox.soap.Refusal;
import kz.ruqsat.sandbox.systems.InformationSystem;
import kz.ruqsat.sandbox.systems.SystemKeys;

/**
 * To whom a letter of a service goes: to the service's owner, or, from the owner, to the one who began the conversation.
 */
final class Routes {
    private static final String CONSENT = "Consent_";

    private final SystemKeys systems;
    private final Postbox letters;

    Routes(SystemKeys systems, Postbox letters) {
        this.systems = systems;
        this.letters = letters;
    }

    /** @throws Refusal when the service or the conversation is unknown */
    String receiver(String service, String sender, Optional<String> correlation) {
        var first = correlation.map(id -> letters.first(id)
                .orElseThrow(() -> new Refusal(Refusal.Code.UNKNOWN_CORRELATION, "no conversation " + id)));
        var owner = owner(service);
        if (!owner.equals(sender)) {
            return owner;
        }
        return first.map(letter -> letter.sender().equals(sender) ? letter.receiver() : letter.sender())
                .orElseThrow(() -> new Refusal(Refusal.Code.UNKNOWN_CORRELATION, "an owner answers only"));
    }

    private String owner(String service) {
        if (service.startsWith(CONSENT)) {
            return systems.named(service.substring(CONSENT.length()))
                    .map(InformationSystem::name)
                    .orElseThrow(() -> unknown(service));
        }
        return switch (service) {
            case "ELicensing_Application", "ELicensing_Unclaimed" -> InformationSystem.E_LICENSING.name();
            case "ELicensing_Result" -> InformationSystem.WINDOW.name();
            default -> throw unknown(service);
        };
    }

    private static Refusal unknown(String service) {
        return new Refusal(Refusal.Code.UNKNOWN_SERVICE, "no service " + service);
    }
}
