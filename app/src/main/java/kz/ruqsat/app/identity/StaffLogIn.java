package kz.ruqsat.app.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.LogInRecords.Flow;
import kz.ruqsat.app.identity.store.AccountRows;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import org.springframework.stereotype.Component;

/** Process 1 of the provider's flow (000…, annex 2, paragraph 10 1)): log-in and password of those who work for a body. */
@Component
class StaffLogIn {

    private final AccountRows accounts;
    private final PasswordHashes passwords;
    private final Delays delays;
    private final LogInRecords records;

    StaffLogIn(AccountRows accounts, PasswordHashes passwords, Delays delays, LogInRecords records) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.delays = delays;
        this.records = records;
    }

    Checked check(String login, String password, String address) {
        Optional<Iin> iin = Iin.parse(login);
        List<Fault> faults = faults(iin, password);
        if (iin.isEmpty() || !faults.isEmpty()) {
            return new Checked.Not(new LogInResult.NotWellFormed(faults));
        }
        String subject = "staff " + iin.get();
        Optional<Instant> blocked = delays.claimAddress(address).or(() -> delays.claimLogin(subject));
        if (blocked.isPresent()) {
            return new Checked.Not(delays.wait(blocked.get()));
        }
        Optional<AccountRows.Account> account = accounts.staff(iin.get());
        boolean right = account.isPresent()
                ? passwords.matches(password, account.get().password())
                : passwords.matchesNobody(password);
        if (account.isEmpty() || !right) {
            records.refused(Flow.STAFF, iin.get().value(), address, "password");
            return new Checked.Not(new LogInResult.Refused(List.of()));
        }
        delays.succeeded(subject, address);
        records.granted(Flow.STAFF, iin.get().value(), address);
        return new Checked.Known(account.get().person());
    }

    private static List<Fault> faults(Optional<Iin> iin, String password) {
        List<Fault> faults = new ArrayList<>();
        if (iin.isEmpty()) {
            faults.add(new Fault("login", Reason.of("identity.login.iin")));
        }
        if (password.isEmpty()) {
            faults.add(new Fault("password", Reason.of("identity.password.missing")));
        }
        return faults;
    }
}
