package kz.ruqsat.app.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The face of this module: signing up, in and out, and who is signed in. */
@Component
public class IdentityDesk {

    private final Sessions sessions;
    private final Challenges challenges;
    private final StaffLogIn staff;
    private final ApplicantLogIn applicants;
    private final CertificateLogIn holders;

    IdentityDesk(
            Sessions sessions,
            Challenges challenges,
            StaffLogIn staff,
            ApplicantLogIn applicants,
            CertificateLogIn holders) {
        this.sessions = sessions;
        this.challenges = challenges;
        this.staff = staff;
        this.applicants = applicants;
        this.holders = holders;
    }

    /** Whose session the browser's token is, read afresh; nothing when it ended. */
    public Optional<Person> signedIn(Secret token) {
        return sessions.person(token);
    }

    /** Ends this browser's session. */
    public void logOut(Secret token) {
        sessions.end(token);
    }

    /** What this browser is to sign with its person's key for this purpose; good once and not for long. */
    public byte[] challenge(Secret visit, Purpose purpose) {
        return challenges.issue(visit, purpose);
    }

    /** Whether these bytes are a challenge that still waits to be signed: nothing else is given to a phone to log in. */
    public boolean awaits(byte[] challenge) {
        return challenges.waits(challenge);
    }

    /** Log-in of applicants (000…, annex 2, paragraph 10 2), processes 1–2). */
    public LogInResult logIn(LogInAttempt attempt) {
        return entered(applicants.check(attempt));
    }

    /**
     * Log-in of those who work for a body (000…, annex 2, paragraph 10 1), processes 1–2).
     *
     * @param login the IIN as typed
     * @param address the network address of the browser
     */
    public LogInResult logInStaff(String login, String password, String address) {
        return entered(staff.check(login, password, address));
    }

    /** Log-in of an applicant by the certificate alone. */
    public LogInResult logIn(CertificateAttempt attempt) {
        return entered(holders.check(attempt, LogInRecords.Flow.APPLICANT));
    }

    /** Log-in of one who works for a body by the certificate alone. */
    public LogInResult logInStaff(CertificateAttempt attempt) {
        return entered(holders.check(attempt, LogInRecords.Flow.STAFF));
    }

    private LogInResult entered(Checked checked) {
        return switch (checked) {
            case Checked.Known(Person person) -> new LogInResult.LoggedIn(person, sessions.start(person));
            case Checked.Not(LogInResult result) -> result;
        };
    }
}
