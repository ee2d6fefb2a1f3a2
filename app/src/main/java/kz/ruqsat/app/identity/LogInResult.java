package kz.ruqsat.app.identity;

import java.time.Duration;
import java.util.List;
import kz.ruqsat.core.shared.Reason;

/** What a try to log in comes to. */
public sealed interface LogInResult {

    /** Signed in; the token is for the browser's cookie. */
    record LoggedIn(Person person, Secret token) implements LogInResult {}

    /** What was typed can't be a log-in at all; nothing was checked. */
    record NotWellFormed(List<Fault> faults) implements LogInResult {
        public NotWellFormed {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The notice that log-in is refused (process 2 of the flows). Never says whether there is such an account.
     *
     * @param reasons what is wrong with the certificate; empty when it is not the certificate
     */
    record Refused(List<Reason> reasons) implements LogInResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Too many failures: nothing is checked before this time has passed. */
    record Wait(Duration left) implements LogInResult {}

    /** The certification authority does not answer, so that nothing can be said; no failure of the person's. */
    record CannotCheck() implements LogInResult {}
}
