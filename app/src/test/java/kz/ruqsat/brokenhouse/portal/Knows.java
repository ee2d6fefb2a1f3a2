package kz.ruqsat.brokenhouse.portal;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.review.Knows other) {}
