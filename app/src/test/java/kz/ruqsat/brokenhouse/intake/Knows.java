package kz.ruqsat.brokenhouse.intake;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.licences.Knows other) {}
