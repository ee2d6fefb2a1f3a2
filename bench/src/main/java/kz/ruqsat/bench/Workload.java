package kz.ruqsat.bench;

/** What a client does again and again. */
interface Workload {
    /** Does one piece of work; returns how many steps it was. */
    int work() throws Exception;
}
