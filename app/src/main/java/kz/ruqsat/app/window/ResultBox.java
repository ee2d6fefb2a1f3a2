package kz.ruqsat.app.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Received;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.app.parcels.ParcelJson;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.app.window.ReceptionDesk.Served;
import kz.ruqsat.app.window.ReceptionEvent.Registered;
import kz.ruqsat.app.window.ReceptionEvent.ResultReceived;
import kz.ruqsat.core.regulation.FrontOffice;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Results that come back from E-licensing: they lie at the window until somebody comes for them, or their time is over. */
@Component
class ResultBox implements LetterBox {
    private static final Logger LOG = LoggerFactory.getLogger(ResultBox.class);

    private final ReceptionBook book;
    private final ReceptionDesk desk;
    private final Documents documents;

    ResultBox(ReceptionBook book, ReceptionDesk desk, Documents documents) {
        this.book = book;
        this.desk = desk;
        this.documents = documents;
    }

    @Override
    public Participant to() {
        return Participant.WINDOW;
    }

    @Override
    public String service() {
        return Parcel.RESULT_SERVICE;
    }

    @Override
    public void receive(Received letter) {
        ParcelJson.read(letter.body(), Parcel.Result.class)
                .ifPresentOrElse(
                        result -> take(result, letter),
                        () -> LOG.warn("A result that can't be read: {}", letter.messageId()));
    }

    private void take(Parcel.Result result, Received letter) {
        String sha256 = documents.put("application/pdf", result.pdf());
        Moved moved = UnifiedNumber.parse(result.reception())
                .map(number -> book.move(
                        number, AnswerBox.ACTOR, now -> rule(now, result, sha256, keepUntil(desk.served(now)))))
                .orElseGet(Moved.Unknown::new);
        if (!(moved instanceof Moved.Done)) {
            LOG.info("The result {} for {} finds nothing open", letter.messageId(), result.reception());
        }
    }

    /** The last day on which it is kept, or null when the act states no such term. */
    private @Nullable LocalDate keepUntil(@Nullable Served served) {
        FrontOffice office =
                served == null ? null : served.law().head().access().frontOffice();
        return office == null || office.keepUncollected() == null
                ? null
                : desk.today().plus(office.keepUncollected());
    }

    static Outcome<ReceptionEvent> rule(
            Reception now, Parcel.Result result, String sha256, @Nullable LocalDate keepUntil) {
        if (now.stage() != Stage.SENT && now.stage() != Stage.REGISTERED) {
            return Outcome.refused(Reason.of("window.refusal.over"));
        }
        List<ReceptionEvent> events = new ArrayList<>();
        if (now.stage() == Stage.SENT) {
            // The answer with the number was lost or is late; the result says it too.
            events.add(new Registered(result.application()));
        }
        events.add(new ResultReceived(result.application(), result.granted(), sha256, result.licence(), keepUntil));
        return Outcome.accepted(events);
    }
}
