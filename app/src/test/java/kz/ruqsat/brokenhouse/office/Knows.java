package kz.ruqsat.brokenhouse.office;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.review.Knows other) {}
