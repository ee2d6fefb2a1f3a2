package kz.ruqsat.app.gateway.shep;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.ruqsat.app.exchange.Exchange.Outcome;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.exchange.NewExchange;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Received;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.shep.store.LetterRows;
import kz.ruqsat.app.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives letters, each once: its row, what its feature makes of it, its exchange and the word to the gateway are one
 * transaction. A second copy is answered as the first was and does nothing.
 */
@Component
class Inbox {
    private static final Duration CONVERSATION_WITHIN = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 100;

    private final LetterRows letters;
    private final ObjectProvider<LetterBox> boxes;
    private final Exchanges exchanges;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Inbox(
            LetterRows letters,
            ObjectProvider<LetterBox> boxes,
            Exchanges exchanges,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.letters = letters;
        this.boxes = boxes;
        this.exchanges = exchanges;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * Receives a letter.
     *
     * @param signed the message in which it came, or null
     * @param at now
     * @return when it was received, now or before
     */
    Instant receive(Participant to, MessageXml message, byte @Nullable [] signed, Instant at) {
        String id = message.messageId();
        if (id == null) {
            throw new Unreadable("a letter without messageId");
        }
        Optional<LetterRows.Sent> conversation = conversation(to, message);
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        Received letter = new Received(
                id,
                message.correlationId(),
                conversation.map(LetterRows.Sent::key).orElse(null),
                message.sender(),
                message.serviceId(),
                message.kind(),
                message.data(),
                now);
        LetterBox box = box(to, message.serviceId());
        boolean fresh = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!letters.received(to.system(), letter, message.senderKey())) {
                return false;
            }
            keep(to, letter, conversation, signed);
            box.receive(letter);
            outbox.put(OutgoingLetter.message(new OutgoingLetter.Accepted(to, id, message.serviceId()), now));
            return true;
        }));
        return fresh ? now : letters.receivedAt(to.system(), id).orElse(now);
    }

    private void keep(
            Participant to, Received letter, Optional<LetterRows.Sent> conversation, byte @Nullable [] signed) {
        String subject = conversation.map(LetterRows.Sent::subject).orElse("letter/" + letter.messageId());
        byte[] document = signed == null ? letter.body().getBytes(StandardCharsets.UTF_8) : signed;
        boolean stray = conversation.isEmpty() && letter.kind() == Letter.Kind.RESPONSE;
        exchanges.keepAlong(NewExchange.received(
                        subject, "system:" + letter.sender(), letter.sender(), letter.service(), letter.at())
                .ended(stray ? Outcome.REJECTED : Outcome.ANSWERED, stray ? "exchange.stray" : null)
                .ids(letter.messageId(), letter.correlation())
                .documents(document, null));
    }

    /** An answer may overtake the receipt of its question: then it waits a moment for it. */
    private Optional<LetterRows.Sent> conversation(Participant to, MessageXml message) {
        String correlation = message.correlationId();
        if (correlation == null) {
            return Optional.empty();
        }
        Optional<LetterRows.Sent> found = letters.conversation(to.system(), correlation);
        boolean answer = message.kind() == Letter.Kind.RESPONSE || message.kind() == Letter.Kind.UPDATE;
        for (long waited = 0;
                answer && found.isEmpty() && waited < CONVERSATION_WITHIN.toMillis();
                waited += LOOK_MILLIS) {
            if (!slept()) {
                break;
            }
            found = letters.conversation(to.system(), correlation);
        }
        return found;
    }

    private static boolean slept() {
        try {
            Thread.sleep(LOOK_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the gateway tells of a letter of ours. */
    void told(Participant to, ClientXml.StatusNotice notice) {
        letters.told(
                to.system(),
                notice.messageId(),
                notice.state().state(),
                notice.state().message());
    }

    private LetterBox box(Participant to, String service) {
        return boxes.orderedStream()
                .filter(box -> box.to() == to && matches(box.service(), service))
                .findFirst()
                .orElseThrow(() -> new Unreadable(to.system() + " takes no letters of " + service));
    }

    private static boolean matches(String pattern, String service) {
        return pattern.endsWith("*")
                ? service.startsWith(pattern.substring(0, pattern.length() - 1))
                : service.equals(pattern);
    }
}
