package kz.ruqsat.app.drafting;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way.
 *
 * @param id in its addresses; random, so that nobody guesses another's
 * @param owner for whom the request is made
 * @param filling who fills it, and how
 * @param service what is asked for
 * @param confirmed whether the applicant has said that what is known about him is right
 * @param form what was typed, as JSON, right or not
 * @param number of the application, once the answers were checked; null before
 * @param stage how far it is
 * @param version counts the saves of the form, so that a stale page does not overwrite a newer one
 */
public record Draft(
        String id,
        PersonNumber owner,
        Filling filling,
        Wanted service,
        boolean confirmed,
        String form,
        @Nullable UnifiedNumber number,
        Stage stage,
        long version,
        Instant updatedAt) {

    /**
     * What is asked for.
     *
     * @param edition of the regulation; kept from the day on which the draft was begun
     * @param covered the kind of request within the variant
     */
    public record Wanted(RegulationId regulation, LocalDate edition, String variant, String covered) {}

    /** How far a draft is. */
    public enum Stage {
        /** Being filled. */
        OPEN,
        /** The answers were checked; the fee is to be paid. */
        UNPAID,
        /** Paid; to be signed. */
        UNSIGNED,
        /** Filed: an application, and a draft no longer. */
        FILED
    }

    /** The one who asks, as an employee entered him. */
    public Applicant applicant() {
        String name = filling.applicantName();
        if (name == null) {
            throw new IllegalStateException("The applicant of draft " + id + " is known by his log-in");
        }
        return new Applicant(owner, name);
    }

    Draft under(Wanted current) {
        return new Draft(id, owner, filling, current, confirmed, form, number, stage, version, updatedAt);
    }

    public boolean filed() {
        return stage == Stage.FILED;
    }
}
