package kz.ruqsat.app.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import org.springframework.stereotype.Component;

/** The services that are given today, what they cost and how long they take, and the search among them. */
@Component
public class ServiceCatalogue {
    private final Laws laws;
    private final InstantSource time;
    private volatile ServiceSearch search = new ServiceSearch(List.of());

    public ServiceCatalogue(Laws laws, InstantSource time) {
        this.laws = laws;
        this.time = time;
    }

    /** The services that are given today. */
    public List<Regulation> all() {
        return laws.current(today());
    }

    /** The services that the words mean, the best first; all of them when there are no words. */
    public List<Regulation> search(String words) {
        List<Regulation> today = all();
        ServiceSearch known = search;
        if (!known.isAmong(today)) {
            known = new ServiceSearch(today);
            search = known;
        }
        return known.find(words);
    }

    /** The edition in force today of the service of that name. */
    public Optional<Regulation> find(String id) {
        return all().stream()
                .filter(regulation -> regulation.id().value().equals(id))
                .findFirst();
    }

    /** What that request costs today, in tiyn. */
    public long feeTiyn(CoveredRequest request) {
        return laws.feeTiyn(request.fee(), today());
    }

    public LongestPath longestPath(Variant variant) {
        return LongestPath.of(variant.procedure(), laws.clock().calendar().workingDayLength());
    }

    /** The latest legal end of an application received then, if nothing stands still on its way. */
    public Optional<Instant> latestEnd(Variant variant, Instant receivedAt) {
        return longestPath(variant).due(laws.clock(), receivedAt);
    }

    private LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }
}
