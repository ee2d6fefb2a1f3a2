package kz.ruqsat.app.notices;

/** Whether a person wants to be told of that on that way. */
public record Choice(Topic topic, Way way, boolean wanted) {}
