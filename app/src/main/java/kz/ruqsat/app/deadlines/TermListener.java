package kz.ruqsat.app.deadlines;

/**
 * Hears of each reminder, overdue mark and escalation, once, in the transaction that records it: no remote calls. Notices
 * implement it.
 */
@FunctionalInterface
public interface TermListener {
    void follow(TermSignal signal);
}
