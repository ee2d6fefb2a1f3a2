package kz.ruqsat.compiler;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.LocalText;

/**
 * A worked example of a regulation: what is asked for, and what then happens. Times are the provider's local times.
 *
 * @param title what the example shows
 * @param request the kind of request, such as {@code reissue}
 * @param facts the form's fields that matter
 * @param paid whether the fee is paid before the request is filed
 * @param story what happens, in order of time
 */
public record Case(
        LocalText title,
        String request,
        Channel channel,
        Map<String, List<String>> facts,
        boolean paid,
        List<Moment> story,
        Place place) {
    public Case {
        facts = Map.copyOf(facts);
        story = List.copyOf(story);
    }

    /** What somebody does: the applicant files, another body answers or its silence is noticed, an employee decides as the regulation words it. */
    public enum Deed {
        FILES,
        REGISTERED,
        RESOLVED,
        ASSIGNED,
        COMPLETE,
        INCOMPLETE,
        REFUSAL_PREPARED,
        CONSENTS_REQUESTED,
        VERIFIED,
        CONSENTS,
        OBJECTS,
        SILENCE,
        COMPLIES,
        DOES_NOT_COMPLY,
        AGREED,
        SIGNED,
        RETURNED,
        DISPATCHED
    }

    /**
     * One deed and what has to follow.
     *
     * @param who {@code applicant}, a role of the provider, the id of another body, or {@code time} for a silence
     * @param names the missing documents, or the grounds of a refusal
     * @param late whether the step is done after its term
     */
    public record Moment(
            LocalDateTime at, String who, Deed deed, List<String> names, boolean late, Expected then, Place place) {
        public Moment {
            names = List.copyOf(names);
        }
    }

    /**
     * What has to hold after a deed; what is not given is not looked at.
     *
     * @param step the step that waits
     * @param role whose step it is
     * @param due its legal end, or {@code paused}
     * @param result what the application ended in: grant, refusal, refusal-of-consideration
     * @param refused the key of a reason for which the deed is not lawful
     * @param received when the application counts as received
     * @param asks the bodies asked, each with the end of its term
     */
    public record Expected(
            Optional<String> step,
            Optional<String> role,
            Optional<String> due,
            Optional<String> result,
            Optional<String> refused,
            Optional<String> received,
            Map<String, String> asks) {
        public Expected {
            asks = Map.copyOf(asks);
        }
    }
}
