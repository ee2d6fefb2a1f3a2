package kz.ruqsat.app.gateway;

/** Where letters of one service for one of our systems arrive; features bring theirs as beans. */
public interface LetterBox {

    Participant to();

    /** The service whose letters come here; a service that ends in {@code *} stands for all that begin so. */
    String service();

    /**
     * Takes a letter. Called once for each message, in a transaction that also keeps the message: what is thrown here
     * undoes both, the gateway is told that it was not accepted, and sends it again. A letter whose content is no good
     * is no reason to throw: it is answered by a letter.
     */
    void receive(Received letter);
}
