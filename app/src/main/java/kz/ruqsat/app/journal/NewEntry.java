package kz.ruqsat.app.journal;

/**
 * What is to be written.
 *
 * @param name the stored name of the event, explicit and for ever, such as {@code application.submitted/1}
 * @param payload the event as JSON; kept letter by letter, for the hash is over these letters
 * @param actor who did it
 */
public record NewEntry(String name, String payload, String actor) {}
