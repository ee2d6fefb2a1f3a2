package kz.ruqsat.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionEvent.HandOverRefused;
import kz.ruqsat.app.window.ReceptionEvent.HandedOver;
import kz.ruqsat.app.window.ReceptionEvent.PowerAnswered;
import kz.ruqsat.app.window.ReceptionEvent.PowerSeen;
import kz.ruqsat.app.window.ReceptionEvent.ResultPrinted;
import kz.ruqsat.app.window.store.ReceptionRows;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Handing over results: on the receipt and a document of identity, to the applicant or to a representative; what nobody
 * comes for goes back to the provider when its time is over.
 */
@Component
public class HandOverDesk {
    private static final int LIST = 200;

    private final ReceptionBook book;
    private final ReceptionDesk desk;
    private final PartiesDesk parties;
    private final ReceptionRows rows;
    private final Packing packing;

    HandOverDesk(ReceptionBook book, ReceptionDesk desk, PartiesDesk parties, ReceptionRows rows, Packing packing) {
        this.book = book;
        this.desk = desk;
        this.parties = parties;
        this.rows = rows;
        this.packing = packing;
    }

    /** What a bar code turned out to be. */
    public sealed interface Scanned {

        /** The receipt of a reception of this office. */
        record Here(Shown shown) implements Scanned {}

        /** A receipt that another office gave; its result lies there. */
        record Elsewhere(String body) implements Scanned {}

        /** The number of an application or a licence, not of a receipt. */
        record NotAReceipt(UnifiedNumber number, Optional<UnifiedNumber> receipt) implements Scanned {}

        /** A number of the right form that nobody gave. */
        record Unknown(UnifiedNumber number) implements Scanned {}

        /** No number at all, or misread. */
        record Unreadable() implements Scanned {}
    }

    /** Looks up what a scanner has typed. */
    public Scanned scan(String code, Officer operator) {
        Optional<UnifiedNumber> number = UnifiedNumber.parse(code);
        if (number.isEmpty()) {
            return new Scanned.Unreadable();
        }
        if (!number.get().value().contains(Reception.KIND)) {
            Optional<UnifiedNumber> receipt = rows.ofApplication(number.get().value())
                    .filter(found -> desk.find(found, operator).isPresent());
            return new Scanned.NotAReceipt(number.get(), receipt);
        }
        return book.find(number.get())
                .map(kept -> here(kept.reception(), number.get(), operator))
                .orElseGet(() -> new Scanned.Unknown(number.get()));
    }

    private Scanned here(Reception reception, UnifiedNumber number, Officer operator) {
        return desk.find(number, operator)
                .<Scanned>map(Scanned.Here::new)
                .orElseGet(() -> new Scanned.Elsewhere(reception.opened().body()));
    }

    /** The results that wait at this office. */
    public List<ReceptionLine> waiting(Officer operator) {
        return rows.results(operator.body(), LIST);
    }

    /** Whether the line's time at the window is over. */
    public boolean over(ReceptionLine line) {
        return line.keepUntil() != null && desk.today().isAfter(line.keepUntil());
    }

    /** The signed paper. */
    public Optional<byte[]> paper(Reception reception) {
        return reception.sending().result() == null
                ? Optional.empty()
                : packing.kept(reception.sending().result().sha256());
    }

    /** Keeps that the paper was printed. */
    public Moved printed(Reception reception, Officer operator) {
        return book.move(
                reception.number(),
                ReceptionDesk.actor(operator),
                now -> now.sending().result() == null
                        ? Outcome.refused(Reason.of(WindowRules.stageKey(now.stage())))
                        : Outcome.accepted(List.of(new ResultPrinted())));
    }

    /** Hands over to who stands there, or keeps why not. */
    public Moved handOver(Reception reception, Officer operator, Visitor to, @Nullable PowerSeen power) {
        HandedOver given = new HandedOver(to.iin().value(), to.name(), to.paper(), to.number(), power);
        String actor = ReceptionDesk.actor(operator);
        List<Reason> refusals = new ArrayList<>(WindowRules.notHandedOver(reception, given));
        if (refusals.isEmpty() && power != null && power.notarised()) {
            refusals.addAll(against(reception, to, power, actor));
        }
        if (refusals.isEmpty()) {
            return book.move(reception.number(), actor, now -> {
                List<Reason> still = WindowRules.notHandedOver(now, given);
                return still.isEmpty() ? Outcome.accepted(List.of(given)) : Outcome.refused(still);
            });
        }
        if (reception.stage() == Reception.Stage.RESULT) {
            HandOverRefused refused = new HandOverRefused(to.iin().value(), refusals);
            book.move(reception.number(), actor, _ -> Outcome.accepted(List.of(refused)));
        }
        return new Moved.Refused(refusals);
    }

    /** What stands against a notarised power of attorney; a database that can't be reached is told as such. */
    private List<Reason> against(Reception reception, Visitor to, PowerSeen power, String actor) {
        Asking asking = new Asking(actor, "reception/" + reception.number());
        PowerAnswered answered =
                parties.power(power, reception.applicant(), to.iin(), PowerOfAttorney.Power.RECEIVE, asking);
        return switch (answered.answer()) {
            case FOUND -> answered.refusals();
            case ABSENT -> List.of(Reason.of("window.notary.absent"));
            case UNREACHABLE -> List.of(Reason.of("window.notary.unreachable"));
        };
    }

    /** Sends back what nobody came for, and tells the provider through the gateway. */
    public Moved giveBack(Reception reception, Officer operator, String note) {
        return book.move(
                reception.number(),
                ReceptionDesk.actor(operator),
                now -> WindowRules.giveBack(now, desk.today(), note),
                after -> packing.put(packing.unclaimed(after, operator.iin(), note)));
    }
}
