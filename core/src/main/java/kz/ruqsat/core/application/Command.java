package kz.ruqsat.core.application;

import java.util.List;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be done with an application. What the world said (payments, signatures, numbers drawn) comes in
 * as data, checked for what it is by the edge that brought it.
 */
public sealed interface Command {

    /** The applicant has filled the form; before filing it may be prepared anew. Fulfils process 3 of the portal. */
    record PrepareRequest(Request request) implements Command {}

    /** The payment gateway's word on the order, paid or not. Process 4, condition 2, process 5 of the portal. */
    record RecordPayment(Payment payment) implements Command {}

    /** The signed request is handed in. Processes 6 to 8 of the portal. */
    record FileApplication(Signature signature, String contentSha256) implements Command {}

    /**
     * A receipt shows that the fee was paid outside the payment gateway: attached by the applicant where the act allows it
     * (process 4 of the portal), or accepted by the clerk or operator in a channel whose flow has no payment gateway.
     */
    record RecordReceipt(Receipt receipt) implements Command {}

    /**
     * The request that somebody brought on paper is accepted and filed. Processes of the provider's office and of the
     * window.
     *
     * @param signature the operator's own over the content; null in the provider's office, whose flow has none
     */
    record FileOnPaper(Acceptance acceptance, @Nullable Signature signature, String contentSha256) implements Command {}

    /** A command of an employee of the provider on the task that he or she saw. */
    sealed interface Act extends Command {
        int task();

        Officer by();
    }

    /** Registers under an incoming number and forwards; {@code to} null leaves it to anybody with the next role. */
    record Register(
            int task,
            Officer by,
            String incomingNumber,
            @Nullable Iin to) implements Act {}

    /** Directs the application to who does the next step: the next superior, or the executor. */
    record Assign(int task, Officer by, Iin executor, String resolution) implements Act {}

    /** Says which documents are missing; an empty list: the package is complete. */
    record CheckCompleteness(int task, Officer by, List<MissingDocument> missing, String note) implements Act {
        public CheckCompleteness {
            missing = List.copyOf(missing);
        }
    }

    /** Prepares the reasoned refusal of further consideration. */
    record RefuseConsideration(int task, Officer by, String text) implements Act {}

    /** Asks the other bodies that the regulation names for this request. */
    record RequestConsents(int task, Officer by, String note) implements Act {}

    /** Says that the data of the documents were looked at and are right or not, in a note for who prepares the result. */
    record Verify(int task, Officer by, String note) implements Act {}

    /** Finds that the request complies and prepares the grant. */
    record ProposeGrant(int task, Officer by, String conditions) implements Act {}

    /** Finds that it does not comply and prepares a reasoned refusal on these grounds of the regulation. */
    record ProposeRefusal(int task, Officer by, List<String> grounds, String text) implements Act {
        public ProposeRefusal {
            grounds = List.copyOf(grounds);
        }
    }

    /** Agrees the prepared result. */
    record Agree(int task, Officer by, String remark) implements Act {}

    /** Returns the prepared result for rework. */
    record Return(int task, Officer by, String remark) implements Act {}

    /**
     * Signs the result.
     *
     * @param dataSha256 of the signed data that go with the document, hex
     * @param licence the number drawn for the licence when the result is a grant, otherwise null
     * @param rights what orders ever gave the officer, or him in whose place he acts, the right to sign: as they stand
     *     at this moment
     */
    record Sign(
            int task,
            Officer by,
            Signature signature,
            String dataSha256,
            String outgoingNumber,
            @Nullable UnifiedNumber licence,
            List<SigningRight> rights)
            implements Act {

        public Sign {
            rights = List.copyOf(rights);
        }

        /** By one whom the act names by his position. */
        public Sign(
                int task,
                Officer by,
                Signature signature,
                String dataSha256,
                String outgoingNumber,
                @Nullable UnifiedNumber licence) {
            this(task, by, signature, dataSha256, outgoingNumber, licence, List.of());
        }
    }

    /** Enters the signed result among the outgoing papers and sends it to the applicant. */
    record Dispatch(int task, Officer by, String note) implements Act {}

    /**
     * The watch over terms says that time has passed: where the regulation reads silence as consent, the questions whose
     * term is over are closed, and a term that stood still for them runs on.
     */
    record PresumeConsents() implements Command {}

    /** Another body answers. */
    record AnswerConsent(String request, Officer by, boolean consents, String ground) implements Command {}

    /**
     * The window gives a result back for which nobody came in its time.
     *
     * @param by the operator; that the time is over, the window knows
     */
    record GiveBackUnclaimed(Officer by, String note) implements Command {}
}
