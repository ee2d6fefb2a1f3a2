package kz.ruqsat.app.queue.web;

/** Something that one may come for, and how forms send it. */
public record Choice(String value, String text) {}
