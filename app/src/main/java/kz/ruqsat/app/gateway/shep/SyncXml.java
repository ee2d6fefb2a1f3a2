package kz.ruqsat.app.gateway.shep;

import java.time.Instant;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import org.jspecify.annotations.Nullable;

/** The synchronous channel v10: {@code SendMessage} and its answer. */
final class SyncXml {
    private static final String TYPES = "http://bip.bee.kz/SyncChannel/v10/Types";

    private SyncXml() {}

    /** A question. */
    record Question(String messageId, String serviceId, Instant at, String sender, String data) {}

    /**
     * An answer.
     *
     * @param correlationId the question's message id
     * @param data null when the answer brings none
     */
    record Answer(
            String messageId,
            @Nullable String correlationId,
            Instant at,
            String code,
            String message,
            @Nullable String data) {}

    static String write(Question question) {
        return XmlText.document(
                "t:SendMessage",
                TYPES,
                all -> all.element(
                        "request",
                        request -> request.element(
                                        "requestInfo",
                                        info -> info.element("messageId", question.messageId())
                                                .element("serviceId", question.serviceId())
                                                .element("messageDate", question.at())
                                                .element(
                                                        "sender",
                                                        sender -> sender.element("senderId", question.sender())))
                                .element("requestData", data -> data.asText("data", question.data()))));
    }

    static Answer answer(XmlReading content) {
        if (!content.name().equals("SendMessageResponse") || !TYPES.equals(content.namespace())) {
            throw new Unreadable("not an answer of the synchronous channel: " + content.name());
        }
        XmlReading info = content.part("response", "responseInfo");
        return new Answer(
                info.text("messageId"),
                info.textOrNull("correlationId"),
                info.moment("responseDate"),
                info.text("status", "code"),
                String.valueOf(info.textOrNull("status", "message")),
                content.maybe("response", "responseData", "data")
                        .map(XmlReading::document)
                        .orElse(null));
    }
}
