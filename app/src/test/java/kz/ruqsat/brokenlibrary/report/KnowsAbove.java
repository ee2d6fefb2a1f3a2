package kz.ruqsat.brokenlibrary.report;

import kz.ruqsat.brokenlibrary.signing.Signs;

/** Knows what stands above it. */
public record KnowsAbove(Signs above) {}
