package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/** What happened to an application. Stored for ever: a field may be added, never changed or taken away. */
public sealed interface Event {

    Instant at();

    /** The form was filled and its checks passed. */
    record RequestPrepared(Request request, Instant at) implements Event {}

    /** The form was filled anew before it was filed. */
    record RequestAmended(Request request, Instant at) implements Event {}

    /** The fee is paid. */
    record PaymentConfirmed(Payment payment, Instant at) implements Event {}

    /**
     * A notice of refusal that a flow prescribes was given; the applicant may mend its cause and go on.
     *
     * @param flowItem such as {@code portal/process/5}
     */
    record RefusalNoticed(String flowItem, Reason reason, Instant at) implements Event {}

    /** The signed request was filed and counts as received at that moment. */
    record ApplicationFiled(Signature signature, Instant receivedAt, Instant at) implements Event {}

    /** A receipt shows that the fee was paid outside the payment gateway. */
    record ReceiptAccepted(Receipt receipt, Instant at) implements Event {}

    /** The request brought on paper was accepted, filed, and counts as received at that moment. */
    record AcceptedOnPaper(Acceptance acceptance, @Nullable Signature signature, Instant receivedAt, Instant at)
            implements Event {}

    /** A step waits to be done. */
    record TaskOpened(OpenTask task, Instant at) implements Event {}

    /** The other bodies have answered: the paused term of the task runs on. */
    record TermResumed(int task, RunningTerm term, Instant at) implements Event {}

    /** An employee did a step; the task is done. */
    sealed interface Acted extends Event {
        int task();

        Officer by();
    }

    /** Entered in the journal of incoming papers. */
    record ApplicationRegistered(
            int task,
            Officer by,
            String incomingNumber,
            @Nullable Iin to,
            Instant at) implements Acted {}

    /** Directed to who does the next step: the next superior, or the executor. */
    record ExecutorAssigned(int task, Officer by, Iin executor, String resolution, Instant at) implements Acted {}

    /** The package of documents was checked; nothing missing: it is complete. */
    record CompletenessChecked(int task, Officer by, List<MissingDocument> missing, String note, Instant at)
            implements Acted {
        public CompletenessChecked {
            missing = List.copyOf(missing);
        }
    }

    /** Other bodies were asked; an empty list: the regulation asks nobody about this request. */
    record ConsentsRequested(int task, Officer by, List<ConsentRequest> requests, String note, Instant at)
            implements Acted {
        public ConsentsRequested {
            requests = List.copyOf(requests);
        }
    }

    /** The correctness of the data was looked at. */
    record DocumentsVerified(int task, Officer by, String note, Instant at) implements Acted {}

    /** A result was prepared. */
    record ResultPrepared(int task, Officer by, Proposal proposal, Instant at) implements Acted {}

    /** The prepared result was agreed. */
    record ResultAgreed(int task, Officer by, String remark, Instant at) implements Acted {}

    /** The prepared result was returned for rework. */
    record ResultReturned(int task, Officer by, String remark, Instant at) implements Acted {}

    /** The signed result was entered among the outgoing papers and sent. */
    record ResultDispatched(int task, Officer by, String note, Instant at) implements Acted {}

    /** The result was signed: the applicant has it. Where the act has the clerk send it, that step is still open. */
    record ResultSigned(
            int task,
            Officer by,
            Signature signature,
            String dataSha256,
            String outgoingNumber,
            @Nullable UnifiedNumber licence,
            Instant at)
            implements Acted {}

    /** Another body answered. */
    record ConsentAnswered(String request, Officer by, boolean consents, String ground, Instant at) implements Event {}

    /** Another body did not answer in its term, and the regulation reads its silence as consent. */
    record ConsentPresumed(String request, Instant at) implements Event {}

    /** Nobody came to the window for the result in its time, and the window gave it back to the provider. */
    record ResultUnclaimed(Officer by, String note, Instant at) implements Event {}
}
