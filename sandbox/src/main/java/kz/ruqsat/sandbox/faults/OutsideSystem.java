package kz.ruqsat.sandbox.faults;

import java.util.EnumSet;
import java.util.Set;

/** A foreign system that can be made to fail. */
public enum OutsideSystem {
    OCSP(Ways.SERVER),
    CRL(Ways.SERVER),
    TSP(Ways.SERVER),
    PAYMENTS(Ways.SERVER),
    MAIL(Ways.SERVER),
    SMS(Ways.SERVER),
    /** The gateway of electronic government. */
    SHEP(Ways.GATEWAY),
    /** ЖТ МДБ, behind the gateway. */
    NATURAL_PERSONS(Ways.BEHIND),
    /** ЗТ МДБ, behind the gateway. */
    LEGAL_ENTITIES(Ways.BEHIND),
    /** БНАЖ, behind the gateway. */
    NOTARY(Ways.BEHIND),
    /** The systems of bodies that are asked for consent, behind the gateway. */
    BODY_SYSTEM(Ways.BEHIND);

    private final Set<Fault> ways;

    OutsideSystem(Set<Fault> ways) {
        this.ways = ways;
    }

    /** Whether it knows to fail in that way. */
    boolean knows(Fault fault) {
        return ways.contains(fault);
    }

    private static final class Ways {
        private static final Set<Fault> SERVER = EnumSet.range(Fault.NONE, Fault.GARBAGE);
        private static final Set<Fault> GATEWAY = EnumSet.allOf(Fault.class);
        private static final Set<Fault> BEHIND = EnumSet.range(Fault.NONE, Fault.SLOW);
    }
}
