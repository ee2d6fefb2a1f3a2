package kz.ruqsat.app.shell.component;

/** A status as a word and a colour ({@code shell/tag.jte}). */
public record Tag(String text, Tone tone) {}
