package kz.ruqsat.sandbox.player;

/**
 * A kind of request as the portal offers it.
 *
 * @param service the id of the service, as its address has it
 * @param variant the variant of the regulation that serves the request; empty when the portal does not take it
 * @param covered the kind of request, such as issue; empty when the portal does not take it
 * @param byPerson whether a natural person asks for it in the demo; otherwise a firm
 */
record Offer(String service, String variant, String covered, boolean byPerson) {

    /** A service whose act does not let it be asked for on the portal. */
    static Offer elsewhere(String service) {
        return new Offer(service, "", "", false);
    }

    boolean onPortal() {
        return !covered.isEmpty();
    }

    /** The licence stays in force beside its duplicate. */
    boolean duplicates() {
        return covered.equals("duplicate");
    }
}
