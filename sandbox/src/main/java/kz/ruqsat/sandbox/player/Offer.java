package kz.ruqsat.sandbox.player;

/**
 * A kind of request as the portal offers it.
 *
 * @param service the id of the service, as its address has it
 * @param variant the variant of the regulation that serves the request; empty when the portal does not take it
 * @param covered the kind of request, such as issue; empty when the portal does not take it
 * @param byPerson whether a natural person asks for it in the demo; otherwise a firm
 * @param way through which channel, in words; empty: on the portal
 */
record Offer(String service, String variant, String covered, boolean byPerson, String way) {
    Offer(String service, String variant, String covered, boolean byPerson) {
        this(service, variant, covered, byPerson, "");
    }

    /** A service whose act does not let it be asked for on the portal. */
    static Offer elsewhere(String service) {
        return new Offer(service, "", "", false);
    }

    /** The same kind of request through another channel. */
    Offer through(String channel) {
        return new Offer(service, variant, covered, byPerson, channel);
    }

    boolean onPortal() {
        return !covered.isEmpty();
    }

    /** The licence stays in force beside its duplicate. */
    boolean duplicates() {
        return covered.equals("duplicate");
    }
}
