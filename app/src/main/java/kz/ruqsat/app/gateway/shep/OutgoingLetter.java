package kz.ruqsat.app.gateway.shep;

import java.time.Instant;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.outbox.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What waits in the outbox for the gateway: a letter, or the word that one was received.
 *
 * @param letter what is sent, or null
 * @param accepted what was received, or null
 */
record OutgoingLetter(@Nullable Letter letter, @Nullable Accepted accepted, Instant at) {
    static final String DESTINATION = "shep";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A letter that was received for good. */
    record Accepted(Participant by, String messageId, String service) {}

    static OutgoingMessage message(Letter letter, Instant at) {
        return new OutgoingMessage(
                DESTINATION,
                letter.from().system() + "/" + letter.key(),
                MAPPER.writeValueAsString(new OutgoingLetter(letter, null, at)),
                letter.subject());
    }

    static OutgoingMessage message(Accepted accepted, Instant at) {
        return new OutgoingMessage(
                DESTINATION,
                "accepted/" + accepted.by().system() + "/" + accepted.messageId(),
                MAPPER.writeValueAsString(new OutgoingLetter(null, accepted, at)),
                "letter/" + accepted.messageId());
    }

    static OutgoingLetter read(String payload) {
        return MAPPER.readValue(payload, OutgoingLetter.class);
    }
}
