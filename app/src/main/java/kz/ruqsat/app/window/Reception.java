package kz.ruqsat.app.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.window.ReceptionEvent.AcceptanceRefused;
import kz.ruqsat.app.window.ReceptionEvent.Declined;
import kz.ruqsat.app.window.ReceptionEvent.HandedOver;
import kz.ruqsat.app.window.ReceptionEvent.ListChecked;
import kz.ruqsat.app.window.ReceptionEvent.Opened;
import kz.ruqsat.app.window.ReceptionEvent.PartiesEntered;
import kz.ruqsat.app.window.ReceptionEvent.PaymentShown;
import kz.ruqsat.app.window.ReceptionEvent.PowerAnswered;
import kz.ruqsat.app.window.ReceptionEvent.PowerSeen;
import kz.ruqsat.app.window.ReceptionEvent.ResultReceived;
import kz.ruqsat.app.window.ReceptionEvent.Sent;
import kz.ruqsat.app.window.ReceptionEvent.ServiceChosen;
import kz.ruqsat.app.window.ReceptionEvent.StateDataAnswered;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * One reception, from the opening to the handing over of the result: what its history comes to. Null is what has not
 * happened yet.
 *
 * @param number stands in the bar code of the receipt
 */
public record Reception(
        UnifiedNumber number,
        Opened opened,
        Instant openedAt,
        Stage stage,
        @Nullable ServiceChosen service,
        @Nullable Visitor visitor,
        boolean consent,
        @Nullable PartiesEntered parties,
        @Nullable StateDataAnswered stateData,
        @Nullable PowerAnswered power,
        @Nullable ListChecked list,
        @Nullable PaymentShown payment,
        Package sending,
        @Nullable Ending ending) {

    /** The kind of number that a reception has. */
    static final String KIND = "RCP";

    /** How far a reception is. */
    public enum Stage {
        /** The person is at the window. */
        OPEN,
        /** Acceptance was refused. */
        REFUSED,
        /** Nothing came of it. */
        ABANDONED,
        /** Signed; on its way to E-licensing. */
        SENT,
        /** E-licensing did not take it: to be mended and sent again. */
        DECLINED,
        /** Registered; the provider works on it. */
        REGISTERED,
        /** The result lies at the window. */
        RESULT,
        HANDED_OVER,
        /** Nobody came for the result: it went back to the provider. */
        RETURNED
    }

    /**
     * What was sent and what came back.
     *
     * @param sent the last package, with its time
     */
    public record Package(
            @Nullable Sent sent,
            @Nullable Instant sentAt,
            @Nullable Declined declined,
            @Nullable String application,
            @Nullable ResultReceived result,
            @Nullable Instant resultAt) {
        static final Package NONE = new Package(null, null, null, null, null, null);

        Package with(Sent next, Instant at) {
            return new Package(next, at, null, application, result, resultAt);
        }
    }

    /** How it ended; what does not belong to that end is null. */
    public record Ending(
            @Nullable AcceptanceRefused refused, @Nullable HandedOver handedOver, Instant at) {}

    static Reception open(UnifiedNumber number, Opened opened, Instant at) {
        return new Reception(
                number, opened, at, Stage.OPEN, null, null, false, null, null, null, null, null, Package.NONE, null);
    }

    /** Whether the person is still at the window, or the package has to be mended. */
    public boolean running() {
        return stage == Stage.OPEN || stage == Stage.DECLINED;
    }

    /** The number of the applicant; throws before it was entered. */
    public PersonNumber applicant() {
        return PersonNumber.parse(entered().applicant()).orElseThrow();
    }

    /** For whom the person asks; throws before it was entered. */
    public PartiesEntered entered() {
        if (parties == null) {
            throw new IllegalStateException("Nobody knows yet who applies in reception " + number);
        }
        return parties;
    }

    /** The name of the applicant as the state database has it, or null. */
    public @Nullable String applicantName() {
        return stateData == null ? null : stateData.name();
    }

    /** Whether the visitor asks for somebody else under a power of attorney. */
    public boolean represented() {
        return parties != null && parties.power() != null;
    }

    /** The power of attorney that has to be asked of the notaries' database: only a notarised one is there. */
    public @Nullable PowerSeen notarised() {
        PowerSeen seen = parties == null ? null : parties.power();
        return seen != null && seen.notarised() ? seen : null;
    }

    /** Whether the data of applicant and representative were obtained and nothing stands against them. */
    public boolean partiesRight() {
        return good(stateData) && (notarised() == null || good(power));
    }

    private static boolean good(@Nullable StateDataAnswered data) {
        return data != null && data.answer() == Answer.FOUND && data.refusals().isEmpty();
    }

    private static boolean good(@Nullable PowerAnswered answer) {
        return answer != null
                && answer.answer() == Answer.FOUND
                && answer.refusals().isEmpty();
    }

    /** Whether the list was last found complete and the application rightly filled. */
    public boolean listRight() {
        return list != null && list.filledRightly() && list.missing().isEmpty();
    }

    public boolean personKnown(Iin iin) {
        return visitor != null && visitor.iin().equals(iin);
    }

    /** Whether the result's time at the window is over on that day. */
    public boolean uncollected(LocalDate day) {
        ResultReceived result = sending.result();
        return stage == Stage.RESULT && result != null && result.keepUntil() != null && day.isAfter(result.keepUntil());
    }

    /** The documents ticked as given at the last check. */
    public List<String> given() {
        return list == null ? List.of() : list.given();
    }
}
