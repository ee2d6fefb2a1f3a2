package kz.ruqsat.brokenhouse.queue;

/** Knows another feature. */
public record Knows(kz.ruqsat.brokenhouse.licences.Knows other) {}
