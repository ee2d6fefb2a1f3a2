package kz.ruqsat.app.window;

import java.util.List;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Received;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.app.parcels.ParcelJson;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.app.window.ReceptionEvent.Declined;
import kz.ruqsat.app.window.ReceptionEvent.Registered;
import kz.ruqsat.app.window.ReceptionEvent.Sent;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What E-licensing says to a package: its number, or why it was not taken. */
@Component
class AnswerBox implements LetterBox {
    static final String ACTOR = "system:gateway";
    private static final Logger LOG = LoggerFactory.getLogger(AnswerBox.class);

    private final ReceptionBook book;
    private final Requests requests;

    AnswerBox(ReceptionBook book, Requests requests) {
        this.book = book;
        this.requests = requests;
    }

    @Override
    public Participant to() {
        return Participant.WINDOW;
    }

    @Override
    public String service() {
        return Parcel.APPLICATION_SERVICE;
    }

    @Override
    public void receive(Received letter) {
        ParcelJson.read(letter.body(), Parcel.Answer.class)
                .ifPresentOrElse(
                        answer -> take(answer, letter),
                        () -> LOG.warn("An answer that can't be read: {}", letter.messageId()));
    }

    private void take(Parcel.Answer answer, Received letter) {
        Moved moved = UnifiedNumber.parse(answer.reception())
                .map(number -> book.move(number, ACTOR, now -> rule(now, answer), after -> {
                    if (after.stage() == Stage.REGISTERED) {
                        requests.close(after);
                    }
                }))
                .orElseGet(Moved.Unknown::new);
        if (!(moved instanceof Moved.Done)) {
            // An answer to a question that is closed changes nothing, but somebody may ask why it came.
            LOG.info("The answer {} to {} finds nothing open", letter.messageId(), answer.reception());
        }
    }

    static Outcome<ReceptionEvent> rule(Reception now, Parcel.Answer answer) {
        Sent sent = now.sending().sent();
        boolean awaited = now.stage() == Stage.SENT && sent != null && sent.attempt() == answer.attempt();
        if (!awaited) {
            return Outcome.refused(Reason.of("window.refusal.over"));
        }
        return Outcome.accepted(List.of(
                answer.application() == null ? new Declined(answer.reasons()) : new Registered(answer.application())));
    }
}
