package kz.ruqsat.sandbox.payments;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The registry of a day: what was paid and what was given back. The names are those seen of the real gateway ({@code
 * registryNotification}, {@code notificationPayment}); how they lie in each other, and the refund, are ours: its schema
 * was not to be had.
 */
record Registry(LocalDate day, List<Line> lines) {
    static final int PART = 200;

    private static final String HEAD = "http://payments.bee.kz/GatewayRegistry/Notification";
    private static final String PAYMENT = "http://payments.bee.kz/GatewayNkNotification";
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    /** A payment, or money given back: then {@code refund} is true. */
    record Line(Order order, String bankReference, long amountTiyn, Instant at, String payer, boolean refund) {}

    static Registry of(LocalDate day, Collection<Order> orders) {
        var lines = new ArrayList<Line>();
        for (var order : orders) {
            order.payments()
                    .forEach(p -> lines.add(
                            new Line(order, p.bankReference(), p.amountTiyn(), p.paidAt(), p.payerName(), false)));
            order.refunds()
                    .forEach(r ->
                            lines.add(new Line(order, r.bankReference(), r.amountTiyn(), r.refundedAt(), "", true)));
        }
        lines.removeIf(line -> !line.at().atZone(ZONE).toLocalDate().equals(day));
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::bankReference));
        return new Registry(day, List.copyOf(lines));
    }

    int parts() {
        return Math.max(1, (lines.size() + PART - 1) / PART);
    }

    /** That part as XML, counted from 1; empty when there are not so many. */
    Optional<String> part(int number) {
        if (number < 1 || number > parts()) {
            return Optional.empty();
        }
        var shown = lines.subList((number - 1) * PART, Math.min(lines.size(), number * PART));
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("registryNotification");
            xml.writeDefaultNamespace(HEAD);
            element(xml, "id", day + "-" + number);
            element(xml, "registryId", day.toString());
            element(xml, "registryType", "DAILY");
            element(xml, "paymentCount", Integer.toString(lines.size()));
            element(xml, "partCount", Integer.toString(parts()));
            for (var line : shown) {
                write(xml, line);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return Optional.of(text.toString());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a registry cannot be written", e);
        }
    }

    private static void write(XMLStreamWriter xml, Line line) throws XMLStreamException {
        xml.writeStartElement(line.refund() ? "notificationRefund" : "notificationPayment");
        xml.writeDefaultNamespace(PAYMENT);
        element(xml, "reference", line.order().reference());
        element(xml, "bankReference", line.bankReference());
        element(xml, "payDate", line.at().toString());
        element(xml, "docDate", line.at().atZone(ZONE).toLocalDate().toString());
        element(xml, "amount", BigDecimal.valueOf(line.amountTiyn(), 2).toPlainString());
        element(xml, "payerIdn", line.order().payerIdn());
        element(xml, "payerName", line.payer());
        element(xml, "bankName", "Sandbox Bank");
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
