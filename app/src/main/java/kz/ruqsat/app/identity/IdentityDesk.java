package kz.ruqsat.app.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The face of this module: signing up, in and out, and who is signed in. */
@Component
public class IdentityDesk {

    private final Sessions sessions;
    private final StaffLogIn staff;

    IdentityDesk(Sessions sessions, StaffLogIn staff) {
        this.sessions = sessions;
        this.staff = staff;
    }

    /** Whose session the browser's token is, read afresh; nothing when it ended. */
    public Optional<Person> signedIn(Secret token) {
        return sessions.person(token);
    }

    /** Ends this browser's session. */
    public void logOut(Secret token) {
        sessions.end(token);
    }

    /**
     * Log-in of those who work for a body (000…, annex 2, paragraph 10 1), processes 1–2).
     *
     * @param login the IIN as typed
     * @param address the network address of the browser
     */
    public LogInResult logInStaff(String login, String password, String address) {
        return switch (staff.check(login, password, address)) {
            case StaffLogIn.Checked.Known(Person person) -> new LogInResult.LoggedIn(person, sessions.start(person));
            case StaffLogIn.Checked.Not(LogInResult result) -> result;
        };
    }
}
