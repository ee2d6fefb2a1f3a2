package kz.ruqsat.sandbox.gateway;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.ruqsat.sandbox.gateway.Letter.State;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Envelope;
import kz.ruqsat.sandbox.soap.Malformed;
import kz.ruqsat.sandbox.soap.Moments;
import kz.ruqsat.sandbox.soap.Names;
import kz.ruqsat.sandbox.soap.Payload;
import kz.ruqsat.sandbox.soap.Refusal;
import kz.ruqsat.sandbox.soap.Xml;
import org.w3c.dom.Element;

/** The asynchronous channel v10 as participants call it: four operations. */
final class AsyncChannel {
    private static final String ACCEPTED = "MESSAGE_ACCEPTED";
    /** Spelled so in the gateway's schema. */
    private static final String NOT_ACCEPTED = "MESSAGE_NOT_ACCTEPTED";

    private final Door door;
    private final PostOffice office;
    private final Routes routes;
    private final DataForms forms;
    private final InstantSource clock;

    AsyncChannel(Door door, PostOffice office, Routes routes, DataForms forms, InstantSource clock) {
        this.door = door;
        this.office = office;
        this.routes = routes;
        this.forms = forms;
        this.clock = clock;
    }

    Element answer(Envelope envelope) {
        var called = envelope.content();
        if (!Names.ASYNC.equals(called.getNamespaceURI())) {
            throw new Malformed("not an operation of the asynchronous channel");
        }
        var request = Xml.child(called, "request").orElseThrow(() -> new Malformed("request is missing"));
        var name = called.getLocalName();
        return switch (name) {
            case "sendMessage" -> response(name, sent(envelope, request));
            case "sendDeliveryNotification" -> response(name, settled(envelope, request));
            case "getMessageStatus" -> response(name, status(envelope, request));
            case "getMessages" -> response(name, waiting(envelope, request));
            default -> throw new Malformed("no operation " + name);
        };
    }

    private interface Filling extends BiConsumer<Branch, String> {}

    private Element response(String operation, Filling filling) {
        var at = Moments.xml(clock.instant());
        return Branch.root(Names.ASYNC, operation + "Response")
                .add("response", response -> filling.accept(response, at))
                .element();
    }

    private Filling sent(Envelope envelope, Element request) {
        var about = Xml.child(request, "messageInfo").orElseThrow(() -> new Malformed("messageInfo is missing"));
        var sender = door.admitted(envelope, Xml.needed(about, "sender", "senderId"));
        Xml.needed(about, "messageDate");
        var kind = named(Letter.Kind.class, Xml.needed(about, "messageType"));
        var correlation = Xml.text(about, "correlationId");
        var service = Xml.needed(about, "serviceId");
        if (correlation.isEmpty() && (kind == Letter.Kind.RESPONSE || kind == Letter.Kind.UPDATE)) {
            throw new Refusal(Refusal.Code.UNKNOWN_CORRELATION, kind + " needs a correlationId");
        }
        var receiver = routes.receiver(service, sender.name(), correlation);
        var data = Xml.child(request, "messageData")
                .flatMap(part -> Xml.child(part, "data"))
                .orElseThrow(() -> new Malformed("messageData/data is missing"));
        var letter = office.post(new PostOffice.Draft(
                service,
                kind,
                correlation.orElse(null),
                sender.name(),
                receiver,
                Payload.read(data),
                LetterXml.senderKey(about).orElse(null)));
        return (response, at) -> response.add("messageId", letter.messageId())
                .add("correlationId", letter.correlationId())
                .add("responseDate", at);
    }

    private Filling settled(Envelope envelope, Element request) {
        var notification =
                Xml.child(request, "notification").orElseThrow(() -> new Malformed("notification is missing"));
        var letter = letter(Xml.needed(notification, "messageId"));
        door.admitted(envelope, letter.receiver());
        switch (Xml.needed(notification, "deliveryStatus", "receiveStatus")) {
            case ACCEPTED -> {
                if (letter.isOnItsWay()) {
                    office.settle(letter.messageId(), State.DELIVERED, "accepted by the receiver");
                }
            }
            case NOT_ACCEPTED -> refused(letter, notification);
            default -> throw new Malformed("unknown receiveStatus");
        }
        return (response, at) ->
                response.add("notificationId", UUID.randomUUID().toString()).add("responseDate", at);
    }

    private void refused(Letter letter, Element notification) {
        var resend = Xml.text(notification, "deliveryStatus", "resendMessage").orElse("RESEND");
        if (resend.equals("RESEND")) {
            office.again(letter.messageId());
        } else {
            var why = Xml.text(notification, "deliveryStatus", "error", "errorMessage")
                    .orElse("refused by the receiver");
            office.settle(letter.messageId(), State.NOT_DELIVERED, why);
        }
    }

    private Filling status(Envelope envelope, Element request) {
        var letter = letter(Xml.needed(request, "messageId"));
        var asks = door.admitted(envelope, Xml.needed(request, "sender", "senderId"))
                .name();
        if (!asks.equals(letter.sender()) && !asks.equals(letter.receiver())) {
            throw new Refusal(Refusal.Code.SENDER, "somebody else's letter");
        }
        return (response, at) -> {
            LetterXml.status(response, letter);
            response.add("responseDate", at);
        };
    }

    /** What is on its way to the one who asks. */
    private Filling waiting(Envelope envelope, Element request) {
        var asks = door.admitted(envelope, Xml.needed(request, "sender", "senderId"))
                .name();
        var service = Xml.needed(request, "serviceId");
        var messageId = Xml.text(request, "messageId");
        var correlation = Xml.text(request, "correlationId");
        long amount = Xml.text(request, "amount").map(Long::valueOf).orElse(100L);
        var found = office
                .letters()
                .all(letter -> letter.receiver().equals(asks)
                        && letter.isOnItsWay()
                        && letter.serviceId().equals(service)
                        && messageId.map(letter.messageId()::equals).orElse(true)
                        && correlation.map(letter.correlationId()::equals).orElse(true))
                .stream()
                .limit(amount)
                .toList();
        return (response, at) -> {
            response.add("responseDate", at).add("sessionId", "{" + UUID.randomUUID() + "}");
            found.forEach(letter -> response.add("messages", one -> LetterXml.write(one, letter, forms.next())));
        };
    }

    private Letter letter(String messageId) {
        return office.letters()
                .find(messageId)
                .orElseThrow(() -> new Refusal(Refusal.Code.UNKNOWN_MESSAGE, "no message " + messageId));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new Malformed("unknown " + word);
        }
    }
}
