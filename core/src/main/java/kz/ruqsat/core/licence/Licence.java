package kz.ruqsat.core.licence;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A licence as it stands in the register: what its events come to.
 *
 * @param replacedBy the licence that was issued in its place when it was reissued, or null
 */
public record Licence(
        LicenceEvent.LicenceIssued issued,
        Status status,
        @Nullable UnifiedNumber replacedBy) {

    /** What a licence is worth today. */
    public enum Status {
        IN_FORCE,
        REISSUED
    }

    /** The licence after these events, from the first; an impossible event throws. */
    public static Licence replay(List<? extends LicenceEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof LicenceEvent.LicenceIssued issued)) {
            throw new IllegalStateException("A licence begins with its issue: " + events);
        }
        Licence licence = new Licence(issued, Status.IN_FORCE, null);
        for (LicenceEvent event : events.subList(1, events.size())) {
            licence = licence.evolve(event);
        }
        return licence;
    }

    private Licence evolve(LicenceEvent event) {
        return switch (event) {
            case LicenceEvent.LicenceReissued reissued
            when status == Status.IN_FORCE -> new Licence(issued, Status.REISSUED, reissued.by());
            case LicenceEvent.LicenceReissued _, LicenceEvent.LicenceIssued _ ->
                throw new IllegalStateException("Impossible for this licence: " + event + " after " + this);
        };
    }

    /** Whom it permits what. */
    public record Content(
            UnifiedNumber number,
            UnifiedNumber application,
            RegulationId regulation,
            Applicant holder,
            String conditions,
            Instant issuedAt) {}
}
