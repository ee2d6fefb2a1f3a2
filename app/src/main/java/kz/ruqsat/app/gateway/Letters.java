package kz.ruqsat.app.gateway;

/** Sends letters. They are kept in the caller's transaction and go out once it has committed, as long as it takes. */
public interface Letters {

    /** Keeps the letter for sending; a key that was already sent by that participant is the same letter. */
    void send(Letter letter);
}
