package kz.ruqsat.app.outbox;

/**
 * A message to be delivered.
 *
 * @param destination whose courier delivers it, such as {@code mail}
 * @param key by which the receiver knows it again; the same key to the same destination is the same message
 * @param payload what the courier needs, JSON; kept until it is delivered
 * @param subject what it is about, such as {@code application/KZ…}: messages of one subject keep their order
 */
public record OutgoingMessage(String destination, String key, String payload, String subject) {
    public OutgoingMessage {
        if (destination.isBlank() || key.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("A message without destination, key or subject: " + key);
        }
    }
}
