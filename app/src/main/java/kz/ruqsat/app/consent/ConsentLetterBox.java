package kz.ruqsat.app.consent;

import java.time.Duration;
import java.util.Optional;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.consent.ConsentXml.Answer;
import kz.ruqsat.app.exchange.Exchange.Outcome;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.exchange.NewExchange;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Received;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.core.application.Command.AnswerConsent;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the answers of bodies that have a system of their own. An answer that can't be taken (to a closed question, of
 * another body, to nothing that was asked) changes nothing and stays visible among the exchanges of the application.
 */
@Component
class ConsentLetterBox implements LetterBox {
    private final Casework casework;
    private final Exchanges exchanges;

    ConsentLetterBox(Casework casework, Exchanges exchanges) {
        this.casework = casework;
        this.exchanges = exchanges;
    }

    @Override
    public Participant to() {
        return Participant.E_LICENSING;
    }

    @Override
    public String service() {
        return ConsentLetters.SERVICE + "*";
    }

    @Override
    public void receive(Received letter) {
        String body = letter.service().substring(ConsentLetters.SERVICE.length());
        try {
            Answer answer = ConsentXml.answer(letter.body(), body);
            Optional<UnifiedNumber> application = application(answer.requestNumber());
            String refusal = application
                    .map(number -> refusal(letter, answer, body, number))
                    .orElse("consent.letter.unknown");
            if (!refusal.isEmpty()) {
                refused(letter, subject(letter, application.orElse(null)), refusal);
            }
        } catch (Unreadable e) {
            refused(letter, subject(letter, null), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<UnifiedNumber> application(String requestNumber) {
        int stroke = requestNumber.lastIndexOf('/');
        return stroke < 0 ? Optional.empty() : UnifiedNumber.parse(requestNumber.substring(0, stroke));
    }

    /** Why the answer is not taken; empty: it was. */
    private String refusal(Received letter, Answer answer, String body, UnifiedNumber application) {
        if (!letter.sender().equals(body)) {
            return "refusal.not-your-question";
        }
        if (!ConsentLetters.key(answer.requestNumber()).equals(letter.answers())) {
            return "exchange.stray";
        }
        String request = answer.requestNumber().substring(answer.requestNumber().lastIndexOf('/') + 1);
        Handled handled = casework.handle(
                application,
                "system:" + letter.sender(),
                (_, _) -> new AnswerConsent(request, answer.by(), answer.consents(), answer.ground()));
        return switch (handled) {
            case Handled.Done _ -> "";
            case Handled.Refused refused -> words(refused.reasons().getFirst().key());
            case Handled.Unknown _ -> "consent.letter.unknown";
            // Thrown, so that the letter comes again.
            case Handled.Conflict _ -> throw new IllegalStateException("somebody was faster, again and again");
        };
    }

    /** The one reason that has names within it is told in words of its own. */
    private static String words(String key) {
        return key.equals("refusal.answered-late") ? "consent.letter.late" : key;
    }

    private static String subject(Received letter, @Nullable UnifiedNumber application) {
        return application == null ? "letter/" + letter.messageId() : "application/" + application;
    }

    private void refused(Received letter, String subject, String reason) {
        exchanges.keepAlong(NewExchange.received(
                        subject, "system:" + letter.sender(), letter.sender(), letter.service(), letter.at())
                .took(Duration.ZERO)
                .ended(Outcome.REJECTED, reason)
                .ids(letter.messageId(), letter.correlation()));
    }
}
