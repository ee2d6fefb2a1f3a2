package kz.ruqsat.app.queue;

import java.util.Optional;
import kz.ruqsat.core.regulation.RegulationId;

/**
 * What somebody comes to the window for: to apply for a service, or to collect a result.
 *
 * @param word the regulation, or {@code collect}; as stored and as addresses have it
 */
public record Errand(String word) {
    private static final String COLLECTING = "collect";

    /** To collect the result of an application. */
    public static final Errand COLLECT = new Errand(COLLECTING);

    /** To apply for a service. */
    public static Errand applyFor(RegulationId service) {
        return new Errand(service.value());
    }

    /** The service applied for; empty when a result is collected. */
    public Optional<RegulationId> service() {
        return word.equals(COLLECTING) ? Optional.empty() : Optional.of(new RegulationId(word));
    }
}
