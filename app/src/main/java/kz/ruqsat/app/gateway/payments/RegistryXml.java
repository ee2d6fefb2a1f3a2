package kz.ruqsat.app.gateway.payments;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.ruqsat.app.gateway.PaymentRegistries.Kind;
import kz.ruqsat.app.gateway.PaymentRegistries.Line;

/**
 * Reads {@code registryNotification} with its {@code notificationPayment} and {@code notificationRefund}; amounts are in
 * tenge there. What is not as expected is an {@link IllegalArgumentException}.
 */
final class RegistryXml {
    private RegistryXml() {}

    /** One part: the registry's id, how many lines all parts have, how many parts there are, the lines of this one. */
    record Part(String id, int count, int parts, List<Line> lines) {}

    static Part read(String xml) {
        try {
            XMLStreamReader reader = readers().createXMLStreamReader(new StringReader(xml));
            reader.nextTag();
            reader.require(XMLStreamReader.START_ELEMENT, null, "registryNotification");
            Map<String, String> head = new HashMap<>();
            List<Line> lines = new ArrayList<>();
            while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "notificationPayment" -> lines.add(line(Kind.PAYMENT, reader));
                    case "notificationRefund" -> lines.add(line(Kind.REFUND, reader));
                    default -> head.put(reader.getLocalName(), reader.getElementText());
                }
            }
            return new Part(text(head, "registryId"), number(head, "paymentCount"), number(head, "partCount"), lines);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not a registry", e);
        }
    }

    private static Line line(Kind kind, XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
            fields.put(reader.getLocalName(), reader.getElementText());
        }
        try {
            return new Line(
                    kind,
                    text(fields, "reference"),
                    text(fields, "bankReference"),
                    new BigDecimal(text(fields, "amount")).movePointRight(2).longValueExact(),
                    fields.getOrDefault("payerIdn", ""),
                    fields.getOrDefault("payerName", ""),
                    Instant.parse(text(fields, "payDate")));
        } catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("not a payment: " + fields, e);
        }
    }

    private static int number(Map<String, String> fields, String name) {
        return Integer.parseInt(text(fields, name));
    }

    private static String text(Map<String, String> fields, String name) {
        String text = fields.get(name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    /** Made anew each time: it is not for two threads. */
    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }
}
