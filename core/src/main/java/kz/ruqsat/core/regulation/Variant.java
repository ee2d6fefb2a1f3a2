package kz.ruqsat.core.regulation;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/**
 * One way of asking for the service: issue, reissue…
 *
 * @param key such as {@code issue}
 * @param covers the kinds of request that this procedure serves, such as {@code issue} and
 *     {@code reissue-on-reorganisation}
 * @param documents what the applicant attaches
 * @param consents which other bodies are asked, and when
 * @param totalTerm the total term of the service where the act states one, or null
 */
public record Variant(
        String key,
        LocalText title,
        List<CoveredRequest> covers,
        Procedure procedure,
        List<RequiredDocument> documents,
        List<ConsentRule> consents,
        @Nullable TermRule totalTerm,
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

    public Optional<CoveredRequest> covered(String request) {
        return covers.stream().filter(c -> c.key().equals(request)).findFirst();
    }
}
