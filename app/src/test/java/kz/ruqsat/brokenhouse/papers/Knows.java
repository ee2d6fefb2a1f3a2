package kz.ruqsat.brokenhouse.papers;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.licences.Knows other) {}
