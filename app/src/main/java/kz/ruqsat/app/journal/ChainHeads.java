package kz.ruqsat.app.journal;

/**
 * Where chains must end, as somebody else than the journal remembers it: without that, entries cut
 * off at the end of a chain, or a whole chain, could vanish without a trace. Whoever implements it
 * stands in META-INF/services/kz.ruqsat.app.journal.ChainHeads, so that the journal need not know it.
 */
@FunctionalInterface
public interface ChainHeads {

    /**
     * A query of one row a chain: {@code stream} (text), {@code version} (bigint) and {@code hash}
     * (bytea) of its last entry.
     */
    String query();
}
