package kz.ruqsat.app.gateway.shep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.exchange.Exchange.Outcome;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.exchange.NewExchange;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.shep.OutgoingLetter.Accepted;
import kz.ruqsat.app.gateway.shep.store.LetterRows;
import kz.ruqsat.app.outbox.Attempt;
import kz.ruqsat.app.outbox.Courier;
import kz.ruqsat.app.outbox.Delivery;
import org.springframework.stereotype.Component;

/**
 * Brings letters to the gateway. Each goes with its own key, by which the gateway and the receiver know it again when the
 * receipt of an earlier attempt was lost.
 */
@Component
class ShepCourier implements Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/async";

    private final ShepHttp http;
    private final LetterRows letters;
    private final Exchanges exchanges;
    private final Settings.Shep settings;
    private final InstantSource time;

    ShepCourier(ShepHttp http, LetterRows letters, Exchanges exchanges, Settings settings, InstantSource time) {
        this.http = http;
        this.letters = letters;
        this.exchanges = exchanges;
        this.settings = settings.shep();
        this.time = time;
    }

    @Override
    public String destination() {
        return OutgoingLetter.DESTINATION;
    }

    @Override
    public Attempt deliver(Delivery delivery) {
        OutgoingLetter outgoing = OutgoingLetter.read(delivery.payload());
        try {
            if (outgoing.letter() != null) {
                return send(outgoing.letter(), outgoing.at());
            }
            if (outgoing.accepted() != null) {
                return tell(outgoing.accepted(), outgoing.at());
            }
            return new Attempt.Rejected("neither a letter nor a notification");
        } catch (Unreadable e) {
            return unreachable(String.valueOf(e.getMessage()));
        }
    }

    private Attempt send(Letter letter, Instant at) {
        String sender = letter.from().system();
        String content = AsyncXml.sendMessage(new MessageXml(
                null, letter.correlation(), letter.service(), letter.kind(), at, sender, letter.key(), letter.body()));
        Instant began = time.instant();
        long nanos = System.nanoTime();
        Spoken spoken = http.say(PATH, letter.from(), content, PATIENCE);
        NewExchange exchange = NewExchange.asked(
                        letter.subject(), "system:" + sender, receiver(letter), letter.service(), began)
                .took(Duration.ofNanos(System.nanoTime() - nanos));
        return switch (spoken) {
            case Spoken.Silent silent -> unreachable(silent.trouble());
            case Spoken.Faulted faulted -> refused(faulted, exchange);
            case Spoken.Answered answered -> sent(letter, answered, exchange);
        };
    }

    /** The one spoken to: a body by its own name, else the gateway, which knows whose the service is. */
    private static String receiver(Letter letter) {
        return letter.service().startsWith("Consent_") ? letter.service().substring("Consent_".length()) : "shep";
    }

    private Attempt sent(Letter letter, Spoken.Answered answered, NewExchange exchange) {
        AsyncXml.Receipt receipt = AsyncXml.receipt(answered.content());
        if (letter.correlation() != null && !letter.correlation().equals(receipt.correlationId())) {
            return unreachable("the receipt is of another conversation: " + receipt.correlationId());
        }
        letters.sent(new LetterRows.Sent(
                letter.from().system(),
                letter.key(),
                receipt.messageId(),
                receipt.correlationId(),
                letter.service(),
                letter.subject(),
                time.instant()));
        exchanges.keep(exchange.ended(Outcome.ANSWERED, null)
                .ids(receipt.messageId(), receipt.correlationId())
                .documents(answered.question(), answered.answer()));
        return new Attempt.Delivered(receipt.messageId());
    }

    private Attempt refused(Spoken.Faulted faulted, NewExchange exchange) {
        String words = faulted.error().toString();
        if (settings.passingCodes().contains(faulted.error().code())) {
            return unreachable(words);
        }
        exchanges.keep(exchange.ended(Outcome.REJECTED, words).documents(faulted.question(), faulted.answer()));
        return new Attempt.Rejected(words);
    }

    private Attempt tell(Accepted accepted, Instant at) {
        String content = AsyncXml.accepted(
                accepted.messageId(), accepted.service(), accepted.by().system(), at);
        return switch (http.say(PATH, accepted.by(), content, PATIENCE)) {
            case Spoken.Silent silent -> unreachable(silent.trouble());
            case Spoken.Faulted faulted
            when settings.passingCodes().contains(faulted.error().code()) ->
                unreachable(faulted.error().toString());
            case Spoken.Faulted faulted -> new Attempt.Rejected(faulted.error().toString());
            case Spoken.Answered answered -> new Attempt.Delivered(AsyncXml.notification(answered.content()));
        };
    }

    private static Attempt unreachable(String trouble) {
        return new Attempt.Unreachable(Duration.ZERO, trouble);
    }
}
