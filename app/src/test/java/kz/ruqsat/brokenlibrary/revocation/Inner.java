package kz.ruqsat.brokenlibrary.revocation;

/** Public for the packages beside it, no door. */
public record Inner() {}
