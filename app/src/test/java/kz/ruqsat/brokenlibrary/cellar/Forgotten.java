package kz.ruqsat.brokenlibrary.cellar;

/** In a package that stands in no row. */
public record Forgotten() {}
