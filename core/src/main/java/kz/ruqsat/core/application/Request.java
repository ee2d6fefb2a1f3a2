package kz.ruqsat.core.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;

/**
 * What is asked for.
 *
 * @param edition the day from which the edition of the regulation holds under which the request is worked
 * @param covered the kind of request within the variant, such as {@code reissue-on-reorganisation}
 * @param facts the filled form, flattened: field → values
 * @param contentSha256 of the document that the applicant signs (the form and the attachments' hashes), hex
 * @param feeTiyn what the applicant has to pay, in 1/100 tenge
 */
public record Request(
        UnifiedNumber number,
        RegulationId regulation,
        LocalDate edition,
        String variant,
        String covered,
        Channel channel,
        Applicant applicant,
        Map<String, List<String>> facts,
        List<Attachment> attachments,
        String contentSha256,
        long feeTiyn) {
    public Request {
        facts = Map.copyOf(facts);
        attachments = List.copyOf(attachments);
        if (feeTiyn < 0) {
            throw new IllegalArgumentException("A fee is not negative: " + feeTiyn);
        }
    }
}
