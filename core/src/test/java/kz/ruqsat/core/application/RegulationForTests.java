package kz.ruqsat.core.application;

import kz.ruqsat.core.regulation.Procedure;

/** The procedure of the mining licence for tests of other packages. */
public final class RegulationForTests {
    private RegulationForTests() {}

    public static Procedure mining() {
        return MiningLicence.REGULATION.variant("issue").procedure();
    }
}
