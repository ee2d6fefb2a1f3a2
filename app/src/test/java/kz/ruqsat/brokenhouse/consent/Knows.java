package kz.ruqsat.brokenhouse.consent;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.licences.Knows other) {}
