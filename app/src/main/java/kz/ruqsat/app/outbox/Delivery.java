package kz.ruqsat.app.outbox;

/**
 * A message on its way.
 *
 * @param attempt 1 for the first; the receiver may have got an earlier one whose answer was lost
 */
public record Delivery(long id, String key, String payload, String subject, int attempt) {}
