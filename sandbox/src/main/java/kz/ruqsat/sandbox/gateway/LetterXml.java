package kz.ruqsat.sandbox.gateway;

import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Moments;
import kz.ruqsat.sandbox.soap.Payload;

/** A letter as {@code messageInfo} and {@code messageData}. */
final class LetterXml {
    private LetterXml() {}

    static void write(Branch into, Letter letter, Payload.Form form) {
        into.add(
                "messageInfo",
                about -> about.add("messageId", letter.messageId())
                        .add("correlationId", letter.correlationId())
                        .add("serviceId", letter.serviceId())
                        .add("messageType", letter.kind().name())
                        .add("messageDate", Moments.xml(letter.at()))
                        .add("sender", sender -> sender.add("senderId", letter.sender())));
        into.add("messageData", part -> part.add("data", data -> Payload.write(data.element(), letter.data(), form)));
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
