package kz.ruqsat.sandbox.gateway;

import java.util.Optional;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Moments;
import kz.ruqsat.sandbox.soap.Payload;
import kz.ruqsat.sandbox.soap.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A letter as {@code messageInfo} and {@code messageData}. */
final class LetterXml {
    /** Our own: a property by which a letter that is sent twice is known again. */
    private static final String SENDER_KEY = "senderKey";

    private LetterXml() {}

    static void write(Branch into, Letter letter, Payload.Form form) {
        into.add(
                "messageInfo",
                about -> about.add("messageId", letter.messageId())
                        .add("correlationId", letter.correlationId())
                        .add("serviceId", letter.serviceId())
                        .add("messageType", letter.kind().name())
                        .add("messageDate", Moments.xml(letter.at()))
                        .add("sender", sender -> sender.add("senderId", letter.sender()))
                        .with(property(letter.senderKey())));
        into.add("messageData", part -> part.add("data", data -> Payload.write(data.element(), letter.data(), form)));
    }

    private static Consumer<Branch> property(@Nullable String senderKey) {
        return about -> {
            if (senderKey != null) {
                about.add(
                        "properties",
                        property -> property.add("key", SENDER_KEY).add("value", senderKey));
            }
        };
    }

    /** By which the sender knows the letter again. */
    static Optional<String> senderKey(Element about) {
        return Xml.children(about).stream()
                .filter(part -> "properties".equals(part.getLocalName()))
                .filter(property -> SENDER_KEY.equals(Xml.text(property, "key").orElse("")))
                .findFirst()
                .flatMap(property -> Xml.text(property, "value"));
    }

    /** What is told of a letter's state. */
    static void status(Branch into, Letter letter) {
        into.add("messageState", letter.state().name())
                .add(
                        "status",
                        status -> status.add("statusCode", letter.state().name())
                                .add("statusMessage", letter.note())
                                .add("statusDate", Moments.xml(letter.stateAt())));
    }
}
