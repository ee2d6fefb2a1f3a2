package kz.ruqsat.core.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.licence.LicenceEvent.LicenceIssued;
import kz.ruqsat.core.licence.LicenceEvent.LicenceReissued;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.Test;

class LicenceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:10:00Z");
    private static final LicenceIssued ISSUED = new LicenceIssued(
            new Licence.Content(
                    UnifiedNumber.of("MCL", 1),
                    UnifiedNumber.of("MCA", 1),
                    new RegulationId("mining-chemical-licence"),
                    new Applicant(new Bin("050140000011"), "ЖШС"),
                    "",
                    NOW),
            new Signature(new Iin("850101300015"), "CN", "5e", NOW),
            "d0",
            "da",
            NOW);
    private static final LicenceReissued REISSUED = new LicenceReissued(UnifiedNumber.of("MCL", 2), NOW);

    @Test
    void isInForceOnceIssued() {
        assertThat(Licence.replay(List.of(ISSUED))).isEqualTo(new Licence(ISSUED, Licence.Status.IN_FORCE, null));
    }

    @Test
    void namesWhatReplacedIt() {
        assertThat(Licence.replay(List.of(ISSUED, REISSUED)))
                .isEqualTo(new Licence(ISSUED, Licence.Status.REISSUED, REISSUED.by()));
    }

    @Test
    void throwsOnImpossibleHistory() {
        for (List<LicenceEvent> broken : List.<List<LicenceEvent>>of(
                List.of(), List.of(REISSUED), List.of(ISSUED, ISSUED), List.of(ISSUED, REISSUED, REISSUED))) {
            assertThatIllegalStateException().isThrownBy(() -> Licence.replay(broken));
        }
    }
}
