package kz.ruqsat.app.drafting;

import java.util.List;
import java.util.Map;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request as its signed content says it, received from another system.
 *
 * @param contentSha256 of the content's bytes: what was signed
 */
public record ReceivedRequest(
        Draft.Wanted service,
        Channel channel,
        Applicant applicant,
        @Nullable Representative representative,
        Map<String, List<String>> facts,
        List<Attachment> attachments,
        String contentSha256) {

    /** The request under the number that it gets here. */
    public Request numbered(UnifiedNumber number, long feeTiyn) {
        return new Request(
                number,
                service.regulation(),
                service.edition(),
                service.variant(),
                service.covered(),
                channel,
                applicant,
                facts,
                attachments,
                contentSha256,
                feeTiyn);
    }
}
