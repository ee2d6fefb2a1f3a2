package kz.ruqsat.brokenhouse.register;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.portal.Knows other) {}
