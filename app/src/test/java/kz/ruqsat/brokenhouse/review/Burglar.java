package kz.ruqsat.brokenhouse.review;

import kz.ruqsat.brokenlibrary.revocation.Inner;

/** Enters the library by no door. */
public record Burglar(Inner inner) {}
