package kz.ruqsat.sandbox.gateway;

import kz.ruqsat.sandbox.faults.OutsideSystem;

/** A service that answers at once. */
public interface SyncService {
    /** Its id in the gateway's catalogue. */
    String id();

    /** Whose troubles it shares. */
    OutsideSystem system();

    /**
     * Answers the document in {@code data} by another.
     *
     * @throws kz.ruqsat.sandbox.soap.Malformed when it asks nothing that can be answered
     * @throws kz.ruqsat.sandbox.soap.Untrusted when it has to be signed and is not
     */
    String answer(String question);
}
