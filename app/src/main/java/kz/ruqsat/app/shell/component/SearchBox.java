package kz.ruqsat.app.shell.component;

/** One field and one button that search by GET ({@code shell/search.jte}). */
public record SearchBox(String action, String field, String value, String label, String button) {}
