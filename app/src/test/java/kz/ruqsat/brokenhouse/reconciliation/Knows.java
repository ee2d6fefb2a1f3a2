package kz.ruqsat.brokenhouse.reconciliation;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.licences.Knows other) {}
