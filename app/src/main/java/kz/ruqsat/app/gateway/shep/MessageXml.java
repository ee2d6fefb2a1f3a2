package kz.ruqsat.app.gateway.shep;

import java.time.Instant;
import java.util.Locale;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * A message of the asynchronous channel: {@code messageInfo} and {@code messageData}.
 *
 * @param messageId null when it is sent: the gateway gives it
 * @param correlationId null on the first REQUEST: the gateway gives it
 * @param senderKey by which the sender knows his message again, kept by the gateway among the properties; null: he has
 *     none
 */
record MessageXml(
        @Nullable String messageId,
        @Nullable String correlationId,
        String serviceId,
        Letter.Kind kind,
        Instant at,
        String sender,
        @Nullable String senderKey,
        String data) {
    private static final String SENDER_KEY = "senderKey";

    static MessageXml of(XmlReading holder) {
        XmlReading info = holder.part("messageInfo");
        return new MessageXml(
                info.textOrNull("messageId"),
                info.textOrNull("correlationId"),
                info.text("serviceId"),
                kind(info.text("messageType")),
                info.moment("messageDate"),
                info.text("sender", "senderId"),
                info.all("properties").stream()
                        .filter(property -> SENDER_KEY.equals(property.textOrNull("key")))
                        .map(property -> property.text("value"))
                        .findFirst()
                        .orElse(null),
                holder.part("messageData", "data").document());
    }

    private static Letter.Kind kind(String word) {
        try {
            return Letter.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("unknown messageType " + word);
        }
    }

    void write(XmlText into) {
        into.element("messageInfo", info -> {
            info.optional("messageId", messageId)
                    .optional("correlationId", correlationId)
                    .element("serviceId", serviceId)
                    .element("messageType", kind.name())
                    .element("messageDate", at)
                    .element("sender", from -> from.element("senderId", sender));
            if (senderKey != null) {
                info.element(
                        "properties",
                        property -> property.element("key", SENDER_KEY).element("value", senderKey));
            }
        });
        into.element("messageData", part -> part.asText("data", data));
    }
}
