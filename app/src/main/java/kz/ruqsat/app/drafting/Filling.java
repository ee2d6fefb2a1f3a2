package kz.ruqsat.app.drafting;

import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.regulation.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How a request is being filled.
 *
 * @param body whose employee fills it; null on the portal, where the applicant does
 * @param applicantName as the employee entered it or the state database gave it; null on the portal
 * @param representative who brought it in the applicant's place, or null
 * @param onPaper the mark that the documents were brought on paper
 */
public record Filling(
        Channel channel,
        @Nullable String body,
        @Nullable String applicantName,
        @Nullable Representative representative,
        boolean onPaper) {

    /** The applicant fills it on the portal. */
    public static final Filling PORTAL = new Filling(Channel.PORTAL, null, null, null, false);

    /** An employee begins it for somebody. */
    public static Filling of(Filler.Staff staff, String applicantName, @Nullable Representative representative) {
        return new Filling(staff.channel(), staff.body(), applicantName, representative, false);
    }
}
