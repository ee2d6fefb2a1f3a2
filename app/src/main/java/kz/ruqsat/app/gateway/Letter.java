package kz.ruqsat.app.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A message that one of our systems sends through the gateway's asynchronous channel.
 *
 * @param key what it is, once and for ever: the same key is the same letter, put twice it goes once and is received
 *     once
 * @param service whose service is spoken to, such as {@code ELicensing_Application}
 * @param correlation of the conversation it belongs to; null on its first REQUEST: the gateway then begins one
 * @param body the document that is sent, XML or JSON; it has to name by itself what it answers: a receipt of the gateway
 *     may be lost, and with it the correlation
 * @param subject what it belongs to: {@code application/KZ…}, {@code reception/…}; letters of a subject keep their order
 */
public record Letter(
        String key,
        Participant from,
        String service,
        Kind kind,
        @Nullable String correlation,
        String body,
        String subject) {

    /** The gateway's kinds of messages, by its own names. */
    public enum Kind {
        REQUEST,
        NOTIFICATION,
        UPDATE,
        RESPONSE
    }
}
