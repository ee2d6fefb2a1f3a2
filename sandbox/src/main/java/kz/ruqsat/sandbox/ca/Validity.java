package kz.ruqsat.sandbox.ca;

import java.time.Instant;

/** The first and the last instant at which a certificate counts. */
public record Validity(Instant from, Instant until) {}
