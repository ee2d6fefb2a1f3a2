package kz.ruqsat.brokenlibrary.signing;

/** Stands above the others. */
public record Signs() {}
