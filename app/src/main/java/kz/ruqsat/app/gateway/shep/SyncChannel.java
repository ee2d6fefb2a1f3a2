package kz.ruqsat.app.gateway.shep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.exchange.Exchange.Outcome;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.exchange.NewExchange;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a service through the synchronous channel. A person waits for the answer: so it is tried twice at most, within
 * twice the patience of the settings, and not at all while the service is known not to answer. Every question is kept
 * with what came of it.
 */
@Component
class SyncChannel {
    private static final int ATTEMPTS = 2;
    private static final int FAILURES_TO_OPEN = 3;
    private static final long PAUSE_MILLIS = 200;

    private final ShepHttp http;
    private final Exchanges exchanges;
    private final Settings.Shep settings;
    private final InstantSource time;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    SyncChannel(ShepHttp http, Exchanges exchanges, Settings settings, InstantSource time) {
        this.http = http;
        this.exchanges = exchanges;
        this.settings = settings.shep();
        this.time = time;
    }

    /**
     * What is asked.
     *
     * @param system whose answer it is: {@code natural-persons}, {@code legal-entities} or {@code notary}
     * @param data the service's own document
     */
    record Asked(String system, String service, String data, Asking asking) {}

    /**
     * Asks.
     *
     * @param reader of the service's own answer; empty when it says that it has no such data
     */
    <T> Reply<Optional<T>> ask(Asked asked, Function<XmlReading, Optional<T>> reader) {
        Instant at = time.instant();
        long began = System.nanoTime();
        Breaker breaker = breakers.computeIfAbsent(
                asked.service(), _ -> new Breaker(FAILURES_TO_OPEN, settings.rest(), System::nanoTime));
        Attempt<T> attempt = breaker.allows() ? persistently(asked, reader, breaker) : Attempt.spared(settings.rest());
        exchanges.keep(attempt.exchange(asked, at, Duration.ofNanos(System.nanoTime() - began)));
        return attempt.reply();
    }

    private <T> Attempt<T> persistently(Asked asked, Function<XmlReading, Optional<T>> reader, Breaker breaker) {
        Attempt<T> attempt = once(asked, reader);
        for (int i = 1; i < ATTEMPTS && attempt.reply() instanceof Reply.Unreachable; i++) {
            breathe(PAUSE_MILLIS << i);
            attempt = once(asked, reader);
        }
        if (attempt.reply() instanceof Reply.Unreachable) {
            breaker.failed();
        } else {
            breaker.answered();
        }
        return attempt;
    }

    private <T> Attempt<T> once(Asked asked, Function<XmlReading, Optional<T>> reader) {
        String id = UUID.randomUUID().toString();
        String content = SyncXml.write(new SyncXml.Question(
                id, asked.service(), time.instant(), Participant.E_LICENSING.system(), asked.data()));
        Spoken spoken = http.say("/sync", Participant.E_LICENSING, content, settings.patience());
        return switch (spoken) {
            case Spoken.Silent silent -> new Attempt<>(id, spoken, silent.answer(), unreachable(silent.trouble()));
            case Spoken.Faulted faulted ->
                new Attempt<>(
                        id,
                        spoken,
                        faulted.answer(),
                        failure(faulted.error().code(), faulted.error().toString()));
            case Spoken.Answered answered ->
                new Attempt<>(id, spoken, answered.answer(), read(id, answered.content(), reader));
        };
    }

    private <T> Reply<Optional<T>> read(String id, XmlReading content, Function<XmlReading, Optional<T>> reader) {
        try {
            SyncXml.Answer answer = SyncXml.answer(content);
            if (!id.equals(answer.correlationId())) {
                return unreachable("the answer belongs to another question: " + answer.correlationId());
            }
            if (!settings.successCodes().contains(answer.code())) {
                return failure(answer.code(), answer.code() + ": " + answer.message());
            }
            if (answer.data() == null) {
                return unreachable("an answer without data");
            }
            return new Reply.Answered<>(reader.apply(XmlReading.of(answer.data())));
        } catch (Unreadable e) {
            return unreachable(String.valueOf(e.getMessage()));
        }
    }

    private <T> Reply<Optional<T>> failure(String code, String words) {
        return settings.passingCodes().contains(code) ? unreachable(words) : new Reply.Rejected<>(words);
    }

    private <T> Reply<Optional<T>> unreachable(String trouble) {
        return new Reply.Unreachable<>(settings.rest(), trouble);
    }

    private static void breathe(long millis) {
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One attempt; without an id when the service was spared. */
    private record Attempt<T>(
            @Nullable String id, @Nullable Spoken spoken, byte @Nullable [] answer, Reply<Optional<T>> reply) {

        static <T> Attempt<T> spared(Duration rest) {
            return new Attempt<>(
                    null, null, null, new Reply.Unreachable<>(rest, "not asked: it did not answer just now"));
        }

        NewExchange exchange(Asked asked, Instant at, Duration took) {
            return NewExchange.asked(
                            asked.asking().subject(), asked.asking().actor(), asked.system(), asked.service(), at)
                    .took(took)
                    .ended(outcome(), note())
                    .ids(id, id)
                    .documents(spoken == null ? null : spoken.question(), answer);
        }

        private Outcome outcome() {
            return switch (reply) {
                case Reply.Answered<Optional<T>> answered ->
                    answered.value().isPresent() ? Outcome.ANSWERED : Outcome.ABSENT;
                case Reply.Rejected<Optional<T>> _ -> Outcome.REJECTED;
                case Reply.Unreachable<Optional<T>> _ -> Outcome.UNREACHABLE;
            };
        }

        private @Nullable String note() {
            return switch (reply) {
                case Reply.Answered<Optional<T>> _ -> null;
                case Reply.Rejected<Optional<T>> rejected -> rejected.reason();
                case Reply.Unreachable<Optional<T>> unreachable -> unreachable.trouble();
            };
        }
    }
}
