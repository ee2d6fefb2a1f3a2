package kz.ruqsat.app.gateway.shep;

import java.time.Instant;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;

/** The asynchronous channel v10 as a participant offers it: what the gateway asks us and what we answer. */
final class ClientXml {
    static final String TYPES = "http://bip.bee.kz/AsyncChannel/v10/Types/Client";

    private ClientXml() {}

    /** What the gateway tells about one of our messages. */
    record StatusNotice(String notificationId, String messageId, AsyncXml.State state) {}

    static MessageXml message(XmlReading content) {
        return MessageXml.of(content.part("request"));
    }

    static StatusNotice notice(XmlReading content) {
        XmlReading notification = content.part("request", "notification");
        return new StatusNotice(
                notification.text("notificationId"), notification.text("messageId"), AsyncXml.stateIn(notification));
    }

    static String received(String messageId, String correlationId, Instant at) {
        return XmlText.document(
                "t:sendMessageResponse",
                TYPES,
                all -> all.element(
                        "response",
                        response -> response.element("messageId", messageId)
                                .element("correlationId", correlationId)
                                .element("responseDate", at)));
    }

    static String noticed(Instant at, String sessionId) {
        return XmlText.document(
                "t:changeMassageStatusNotificationResponse",
                TYPES,
                all -> all.element(
                        "response",
                        response -> response.element("responseDate", at).element("sessionId", sessionId)));
    }
}
