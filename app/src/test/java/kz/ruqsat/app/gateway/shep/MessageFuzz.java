package kz.ruqsat.app.gateway.shep;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.payments.PaymentFuzz;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;

/**
 * All messages of the gateways behind one door: each is read, or refused with the one exception that is promised. Jazzer
 * comes in here ({@code bench/fuzz}).
 */
public final class MessageFuzz {
    private static final Iin IIN = new Iin("850101300015");
    private static final Bin BIN = new Bin("050140000011");

    private static final Map<String, Predicate<String>> PARSERS = new LinkedHashMap<>();
    private static final Map<String, long[]> COUNTS = new LinkedHashMap<>();

    static {
        PARSERS.put("synchronous answer", text -> {
            SyncXml.Answer answer = SyncXml.answer(content(text));
            return answer.data() == null || XmlReading.of(answer.data()).parts() != null;
        });
        PARSERS.put("receipt", text -> AsyncXml.receipt(content(text)) != null);
        PARSERS.put("messages", text -> AsyncXml.messages(content(text)) != null);
        PARSERS.put("state of a message", text -> AsyncXml.state(content(text)) != null);
        PARSERS.put("notification", text -> AsyncXml.notification(content(text)) != null);
        PARSERS.put("letter", text -> ClientXml.message(content(text)) != null);
        PARSERS.put("notice", text -> ClientXml.notice(content(text)) != null);
        PARSERS.put("fault", text -> ShepError.ofFault(content(text)) != null);
        PARSERS.put("natural person", text -> NaturalPersonXml.answer(content(text), IIN) != null);
        PARSERS.put("legal entity", text -> LegalEntityXml.answer(content(text), BIN) != null);
        PARSERS.put(
                "power of attorney",
                text -> PowerOfAttorneyXml.answer(content(text), "q-1", "1-234", LocalDate.of(2026, 11, 2)) != null);
        PARSERS.put("payment order", PaymentFuzz::order);
        PARSERS.put("payment state", PaymentFuzz::state);
        PARSERS.put("payment registry", PaymentFuzz::registry);
        PARSERS.keySet().forEach(name -> COUNTS.put(name, new long[2]));
    }

    private MessageFuzz() {}

    /** What stands in the Body of an envelope; without an envelope the document itself. */
    private static XmlReading content(String text) {
        XmlReading document = XmlReading.of(text);
        return document.maybe("Body")
                .flatMap(body -> body.parts().stream().findFirst())
                .orElse(document);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        PARSERS.forEach((name, parser) -> {
            long[] counts = Objects.requireNonNull(COUNTS.get(name));
            counts[0]++;
            try {
                counts[1] += parser.test(text) ? 1 : 0;
            } catch (Unreadable _) {
                // The one that is promised.
            }
        });
    }

    /** Jazzer calls it at the end. */
    public static void fuzzerTearDown() {
        COUNTS.forEach((name, counts) ->
                System.err.printf(Locale.ROOT, "fuzz: %-26s %8d inputs, %7d read%n", name, counts[0], counts[1]));
    }

    static boolean everyParserHasRead() {
        return COUNTS.values().stream().allMatch(counts -> counts[1] > 0);
    }
}
