package kz.ruqsat.brokenhouse.review;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.consent.Knows other) {}
