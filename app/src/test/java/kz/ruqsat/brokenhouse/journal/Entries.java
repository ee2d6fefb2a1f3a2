package kz.ruqsat.brokenhouse.journal;

/** Stands for the journal. */
public final class Entries {}
