package kz.ruqsat.app.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that came through the gateway for one of our systems: signed by the gateway, checked, seen for the first
 * time.
 *
 * @param sender the system that sent it, such as {@code window} or the id of a body
 * @param correlation of the conversation; an answer to it carries the same
 * @param answers the key of that participant's own letter in whose conversation it comes; null: nobody of ours began
 *     it. A RESPONSE that answers nothing is astray
 * @param body the document: what was text is as it was sent, what was XML is written out
 */
public record Received(
        String messageId,
        @Nullable String correlation,
        @Nullable String answers,
        String sender,
        String service,
        Letter.Kind kind,
        String body,
        Instant at) {}
