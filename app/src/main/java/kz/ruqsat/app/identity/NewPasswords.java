package kz.ruqsat.app.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.store.AccountRows;
import org.springframework.stereotype.Component;

/** The end of a sign-up: the account with its password. */
@Component
class NewPasswords {

    private final SignUps signUps;
    private final AccountRows accounts;
    private final PasswordHashes passwords;
    private final Sessions sessions;
    private final InstantSource clock;

    NewPasswords(
            SignUps signUps, AccountRows accounts, PasswordHashes passwords, Sessions sessions, InstantSource clock) {
        this.signUps = signUps;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Signs the person in, and out everywhere else. */
    SignUpResult finish(PasswordForm typed, Secret visit) {
        ProvenPerson proven = signUps.find(visit).map(SignUp::proven).orElse(null);
        if (proven == null) {
            return new SignUpResult.Over();
        }
        List<Fault> faults = typed.faults(proven);
        if (!faults.isEmpty()) {
            return new SignUpResult.NotWellFormed(faults);
        }
        long account = accounts.save(typed.applicant(proven), passwords.hash(typed.password()), clock.instant());
        sessions.endAll(account);
        signUps.end(visit);
        Optional<Person> person = accounts.applicant(proven.iin(), proven.bin()).map(AccountRows.Account::person);
        if (person.isEmpty()) {
            // An account that was blocked stays so.
            return new SignUpResult.Over();
        }
        return new SignUpResult.Done(person.get(), sessions.start(person.get()));
    }
}
