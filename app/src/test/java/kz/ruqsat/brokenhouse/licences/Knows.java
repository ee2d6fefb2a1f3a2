package kz.ruqsat.brokenhouse.licences;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.register.Knows other) {}
