package kz.ruqsat.sandbox.people;

/** One text in the three languages. */
public record LocalText(String kk, String ru, String en) {}
