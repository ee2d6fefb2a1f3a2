package kz.ruqsat.app.identity;

import java.time.Duration;
import java.util.List;
import kz.ruqsat.core.shared.Reason;

/** What a step of a sign-up comes to. */
public sealed interface SignUpResult {

    /** On to the next step. */
    record Next() implements SignUpResult {}

    /** Signed up and signed in. */
    record Done(Person person, Secret token) implements SignUpResult {}

    /** What was typed is not taken, each with its field. */
    record NotWellFormed(List<Fault> faults) implements SignUpResult {
        public NotWellFormed {
            faults = List.copyOf(faults);
        }
    }

    /** The certificate is not taken. */
    record Refused(List<Reason> reasons) implements SignUpResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The certification authority does not answer. */
    record CannotCheck() implements SignUpResult {}

    /** Too many certificates were refused. */
    record Wait(Duration left) implements SignUpResult {}

    /** There is no such sign-up in this browser, or its time is over. */
    record Over() implements SignUpResult {}
}
