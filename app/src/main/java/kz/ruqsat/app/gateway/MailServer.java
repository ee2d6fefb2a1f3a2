package kz.ruqsat.app.gateway;

import kz.ruqsat.core.shared.Language;

/** The server that takes our e-mail. */
public interface MailServer {

    /** Whether this installation has one. */
    boolean configured();

    /** Hands a letter over; a letter with the same id is the same letter to a receiver that looks at it. */
    Reply<String> send(Mail mail);

    /**
     * A letter to one person, as text and as simple HTML.
     *
     * @param id our own name of it, letters, digits, strokes and hyphens
     * @param settings where the receiver chooses what he is sent; an address of ours
     */
    record Mail(String id, String to, Language language, String subject, String text, String html, String settings) {}
}
