package kz.ruqsat.app.gateway;

/** The gateway that takes our text messages (SMS). */
public interface TextMessages {

    /** Whether this installation has one. */
    boolean configured();

    /**
     * Hands a message over.
     *
     * @param id our own name of it: the gateway sends the same id once
     * @param to {@code +7} and ten digits
     */
    Reply<String> send(String id, String to, String text);
}
