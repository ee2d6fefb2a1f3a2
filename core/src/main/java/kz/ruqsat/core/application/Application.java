package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/** The state of an application: what its events come to. */
public sealed interface Application {

    /** The step that waits; empty before filing, and when all is done. */
    default Optional<OpenTask> openTask() {
        return switch (this) {
            case InReview review -> Optional.ofNullable(review.task());
            case Decided decided -> Optional.ofNullable(decided.task());
            case Blank _, Prepared _ -> Optional.empty();
        };
    }

    /** Nothing happened yet. */
    record Blank() implements Application {}

    /**
     * The form is filled; payment and signature are awaited.
     *
     * @param payment null until the fee is paid
     * @param notice the last notice of refusal given, or null
     */
    record Prepared(
            Request request,
            @Nullable PaymentProof payment,
            @Nullable Reason notice) implements Application {

        /** Whether the fee is covered; the form may have been filled anew, with a higher fee, after the payment. */
        public boolean paid() {
            return request.feeTiyn() == 0 || payment != null && payment.tiyn() >= request.feeTiyn();
        }
    }

    /**
     * Filed; the provider works it.
     *
     * @param task the step that waits; null only between the events of one command
     * @param proposal the result last prepared, or null
     * @param missing what the check of completeness found missing
     * @param holders who acted last in each role: the next task of that role goes to the same person
     * @param terms the first term of each step that was opened; rework does not prolong it
     */
    record InReview(
            Request request,
            @Nullable PaymentProof payment,
            Filing filing,
            @Nullable OpenTask task,
            int tasks,
            List<Consent> consents,
            List<MissingDocument> missing,
            @Nullable Proposal proposal,
            Map<Role, Iin> holders,
            Map<StepId, RunningTerm> terms)
            implements Application {
        public InReview {
            consents = List.copyOf(consents);
            missing = List.copyOf(missing);
            holders = Map.copyOf(holders);
            terms = Map.copyOf(terms);
        }

        public Optional<Consent> consent(String request) {
            return consents.stream()
                    .filter(c -> c.request().id().equals(request))
                    .findFirst();
        }

        public boolean awaitsConsents() {
            return consents.stream().anyMatch(Consent::open);
        }
    }

    /**
     * The result is signed.
     *
     * @param task the step in which the clerk sends it, while it waits; otherwise null
     * @param licence the licence's number when the result is a grant, otherwise null
     * @param unclaimed whether the window gave the result back, because nobody came for it
     */
    record Decided(
            Request request,
            Filing filing,
            Proposal proposal,
            Signature signature,
            String outgoingNumber,
            @Nullable UnifiedNumber licence,
            Instant at,
            @Nullable OpenTask task,
            boolean unclaimed)
            implements Application {

        Decided with(@Nullable OpenTask open) {
            return new Decided(request, filing, proposal, signature, outgoingNumber, licence, at, open, unclaimed);
        }

        Decided givenBack() {
            return new Decided(request, filing, proposal, signature, outgoingNumber, licence, at, task, true);
        }

        public boolean granted() {
            return proposal.kind() == Proposal.Kind.GRANT;
        }
    }

    /**
     * When and by whose signature the request was filed.
     *
     * @param signature the applicant's; of a request accepted on paper the operator's, or null in the provider's office
     * @param acceptance who accepted the request on paper; null when the applicant filed it on the portal
     */
    record Filing(@Nullable Signature signature, @Nullable Acceptance acceptance, Instant filedAt, Instant receivedAt) {

        public boolean onPaper() {
            return acceptance != null;
        }
    }
}
