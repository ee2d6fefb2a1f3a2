package kz.ruqsat.sandbox.player;

/** Behind it the people wait while there is no system; whoever was at work when it closed is excused. */
final class Gate {
    private boolean open;
    private boolean ended;
    private long times;

    synchronized void open() {
        open = true;
        times++;
        notifyAll();
    }

    synchronized void close() {
        open = false;
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until it is open; the how manieth opening this is, or 0 when all is over. */
    synchronized long pass() throws InterruptedException {
        while (!open && !ended) {
            wait();
        }
        return ended ? 0 : times;
    }

    /** Whether it has been open all the time since that opening. */
    synchronized boolean stillOpenSince(long opening) {
        return open && !ended && times == opening;
    }
}
