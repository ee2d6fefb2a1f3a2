package kz.ruqsat.app.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a reception; when, and who did it, the journal keeps beside it. Numbers of persons are texts of twelve
 * digits here.
 */
public sealed interface ReceptionEvent {

    /**
     * The operator began to receive somebody.
     *
     * @param code of the public status, not to be guessed
     * @param ticket of the electronic queue, or null when nobody was called
     */
    record Opened(
            String code,
            String body,
            Channel channel,
            String operator,
            @Nullable String ticket) implements ReceptionEvent {}

    /** What the person comes for. */
    record ServiceChosen(String regulation, LocalDate edition, String variant, String covered)
            implements ReceptionEvent {}

    /** The operator saw a document of identity. */
    record Identified(String iin, String name, Visitor.Paper paper, String number) implements ReceptionEvent {}

    /** The person signed the consent to the use of data protected by law. */
    record ConsentTaken(String iin) implements ReceptionEvent {}

    /**
     * For whom the person asks, and by what right.
     *
     * @param draft the request that is being filled for this applicant
     */
    record PartiesEntered(String applicant, @Nullable PowerSeen power, String draft) implements ReceptionEvent {}

    /**
     * What the state database said of the applicant.
     *
     * @param name as the database has it; null unless it has one
     * @param refusals why these data do not allow to go on
     */
    record StateDataAnswered(Answer answer, @Nullable String name, List<Reason> refusals) implements ReceptionEvent {}

    /** What the notaries' database said of the power of attorney. */
    record PowerAnswered(Answer answer, List<Reason> refusals) implements ReceptionEvent {}

    /**
     * The application and the documents were compared with the list.
     *
     * @param filledRightly whether the application is filled in rightly
     * @param given the documents that were given, by their ids in the regulation
     * @param missing the mandatory ones that were not
     */
    record ListChecked(boolean filledRightly, List<String> given, List<String> missing) implements ReceptionEvent {}

    /**
     * A receipt of payment was shown and scanned.
     *
     * @param number that the bank gave it
     * @param tiyn the sum it says, in 1/100 tenge
     * @param sha256 of the scan
     */
    record PaymentShown(
            String number,
            long tiyn,
            LocalDate paidOn,
            String payer,
            String fileName,
            String mediaType,
            long size,
            String sha256)
            implements ReceptionEvent {}

    /** Acceptance was refused, and the receipt of it given. */
    record AcceptanceRefused(List<String> missing, String note) implements ReceptionEvent {}

    /** The person left, or it was opened by mistake. */
    record Abandoned(String note) implements ReceptionEvent {}

    /** What happens once the package is signed. */
    sealed interface Afterwards extends ReceptionEvent {}

    /**
     * The operator signed the package; it is on its way to E-licensing.
     *
     * @param contentSha256 of what was signed
     * @param signatureSha256 of the signature as it is kept
     * @param planned when the result is to be expected; null when the calendar does not reach so far
     */
    record Sent(
            int attempt,
            String contentSha256,
            String signatureSha256,
            @Nullable Instant planned) implements Afterwards {}

    /** E-licensing has registered the application. */
    record Registered(String application) implements Afterwards {}

    /** E-licensing did not take the package. */
    record Declined(List<Reason> reasons) implements Afterwards {}

    /**
     * The result came back.
     *
     * @param sha256 of the signed paper
     * @param licence the number of what was granted, or null
     * @param keepUntil until when it is kept for the applicant; null when the act states no such term
     */
    record ResultReceived(
            String application,
            boolean granted,
            String sha256,
            @Nullable String licence,
            @Nullable LocalDate keepUntil) implements Afterwards {}

    /** The paper was printed for handing over. */
    record ResultPrinted() implements Afterwards {}

    /** Somebody came for the result and may not have it. */
    record HandOverRefused(String iin, List<Reason> refusals) implements Afterwards {}

    /** The result was handed over; the receiver marked the receipt. */
    record HandedOver(
            String iin,
            String name,
            Visitor.Paper paper,
            String number,
            @Nullable PowerSeen power) implements Afterwards {}

    /** Nobody came for it in its time: it went back to the provider. */
    record Returned(String note) implements Afterwards {}

    /** A power of attorney as it was shown. */
    record PowerSeen(String number, LocalDate date, boolean notarised) {}
}
