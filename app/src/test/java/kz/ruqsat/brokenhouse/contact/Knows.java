package kz.ruqsat.brokenhouse.contact;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.licences.Knows other) {}
