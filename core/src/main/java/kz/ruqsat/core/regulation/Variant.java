package kz.ruqsat.core.regulation;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/**
 * One way of asking for the service: issue, reissue…
 *
 * @param key such as {@code issue}
 * @param covers the kinds of request that this procedure serves, such as {@code issue} and
 *     {@code reissue-on-reorganisation}
 * @param documents what the applicant attaches
 * @param consents which other bodies are asked, and when
 * @param fee what it costs
 */
public record Variant(
        String key,
        LocalText title,
        List<CoveredRequest> covers,
        Procedure procedure,
        List<RequiredDocument> documents,
        List<ConsentRule> consents,
        Fee fee,
        List<RefusalGround> refusalGrounds,
        Source source) {
    public Variant {
        covers = List.copyOf(covers);
        documents = List.copyOf(documents);
        consents = List.copyOf(consents);
        refusalGrounds = List.copyOf(refusalGrounds);
    }

    public Optional<RefusalGround> refusalGround(String id) {
        return refusalGrounds.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /** A kind of request that the variant serves. */
    public record CoveredRequest(String key, LocalText title) {}
}
