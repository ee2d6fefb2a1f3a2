package kz.ruqsat.sandbox.messages;

import java.time.Instant;

/**
 * A text message that the gateway took.
 *
 * @param id the sender's own: the same id again is the same message
 */
public record TextMessage(String id, String to, String text, Instant at) {}
