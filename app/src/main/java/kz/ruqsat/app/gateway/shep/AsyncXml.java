package kz.ruqsat.app.gateway.shep;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import org.jspecify.annotations.Nullable;

/** The asynchronous channel v10 as the gateway offers it: what we ask and what it answers. */
final class AsyncXml {
    static final String TYPES = "http://bip.bee.kz/AsyncChannel/v10/Types";

    private AsyncXml() {}

    /** What the gateway gives for a message that it took. */
    record Receipt(String messageId, String correlationId, Instant at) {}

    /** How a message stands: ON_DELIVERY, DELIVERED, NOT_DELIVERED or DELIVERY_STOPPED. */
    record State(
            String state, @Nullable String code, @Nullable String message) {}

    static String sendMessage(MessageXml message) {
        return request("sendMessage", message::write);
    }

    static Receipt receipt(XmlReading content) {
        XmlReading response = response(content, "sendMessage");
        return new Receipt(response.text("messageId"), response.text("correlationId"), response.moment("responseDate"));
    }

    /** Tells the gateway that a message is received for good. */
    static String accepted(String messageId, String serviceId, String sender, Instant at) {
        return request(
                "sendDeliveryNotification",
                request -> request.element(
                                "notification",
                                notification -> notification
                                        .element("messageId", messageId)
                                        .element("serviceId", serviceId)
                                        .element("notificationDate", at)
                                        .element(
                                                "deliveryStatus",
                                                status -> status.element("receiveStatus", "MESSAGE_ACCEPTED")
                                                        .element("statusDate", at)
                                                        .element("resendMessage", "NOT_RESEND")))
                        .element("requestDate", at)
                        .element("sender", from -> from.element("senderId", sender)));
    }

    /** That the gateway took the notification. */
    static String notification(XmlReading content) {
        return response(content, "sendDeliveryNotification").text("notificationId");
    }

    static String getMessageStatus(String messageId, String sender, Instant at) {
        return request(
                "getMessageStatus",
                request -> request.element("messageId", messageId)
                        .element("requestDate", at)
                        .element("sender", from -> from.element("senderId", sender)));
    }

    static State state(XmlReading content) {
        return stateIn(response(content, "getMessageStatus"));
    }

    static State stateIn(XmlReading holder) {
        return new State(
                holder.text("messageState"),
                holder.textOrNull("status", "statusCode"),
                holder.textOrNull("status", "statusMessage"));
    }

    static String getMessages(String serviceId, String sender, int amount, Instant at) {
        return request(
                "getMessages",
                request -> request.element("requestDate", at)
                        .element("serviceId", serviceId)
                        .element("sender", from -> from.element("senderId", sender))
                        .element("amount", Integer.toString(amount)));
    }

    static List<MessageXml> messages(XmlReading content) {
        return response(content, "getMessages").all("messages").stream()
                .map(MessageXml::of)
                .toList();
    }

    private static String request(String operation, Consumer<XmlText> content) {
        return XmlText.document("t:" + operation, TYPES, all -> all.element("request", content));
    }

    private static XmlReading response(XmlReading content, String operation) {
        if (!content.name().equals(operation + "Response") || !TYPES.equals(content.namespace())) {
            throw new Unreadable("not an answer to " + operation + ": " + content.name());
        }
        return content.part("response");
    }
}
