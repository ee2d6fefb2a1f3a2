package kz.ruqsat.brokenhouse.window;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.licences.Knows other) {}
