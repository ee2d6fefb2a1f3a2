package kz.ruqsat.app.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.LogInRecords.Flow;
import kz.ruqsat.app.identity.store.AccountRows;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.Reason;
import org.springframework.stereotype.Component;

/**
 * Processes 1 and 2 of the portal's flow (000…, annex 2, paragraph 10 2)): certificate, IIN or BIN, and password must be
 * one registered applicant's. The certificate comes first: who does not hold the key never gets to guess a password,
 * and can't make its owner wait.
 */
@Component
class ApplicantLogIn {

    private final AccountRows accounts;
    private final CertificateCheck certificates;
    private final PasswordHashes passwords;
    private final Delays delays;
    private final LogInRecords records;

    ApplicantLogIn(
            AccountRows accounts,
            CertificateCheck certificates,
            PasswordHashes passwords,
            Delays delays,
            LogInRecords records) {
        this.accounts = accounts;
        this.certificates = certificates;
        this.passwords = passwords;
        this.delays = delays;
        this.records = records;
    }

    Checked check(LogInAttempt attempt) {
        Optional<PersonNumber> number = PersonNumber.parse(attempt.login());
        List<Fault> faults = faults(attempt, number);
        if (number.isEmpty() || !faults.isEmpty()) {
            return new Checked.Not(new LogInResult.NotWellFormed(faults));
        }
        Optional<Instant> blocked = delays.claimAddress(attempt.address());
        if (blocked.isPresent()) {
            return new Checked.Not(delays.wait(blocked.get()));
        }
        return switch (certificates.check(attempt.signature(), attempt.visit(), Purpose.LOG_IN)) {
            case CertificateCheck.Answer.Proven(ProvenPerson proven) -> proven(attempt, number.get(), proven);
            case CertificateCheck.Answer.Refused(List<Reason> reasons) ->
                refused(attempt, number.get(), "certificate", reasons);
            case CertificateCheck.Answer.CannotCheck _ -> {
                delays.takeBackAddress(attempt.address());
                yield new Checked.Not(new LogInResult.CannotCheck());
            }
        };
    }

    private Checked proven(LogInAttempt attempt, PersonNumber typed, ProvenPerson proven) {
        Optional<Reason> other = differs(typed, proven);
        if (other.isPresent()) {
            return refused(attempt, typed, "other certificate", List.of(other.get()));
        }
        String subject = "applicant " + proven.iin() + " " + proven.number();
        Optional<Instant> blocked = delays.claimLogin(subject);
        if (blocked.isPresent()) {
            return new Checked.Not(delays.wait(blocked.get()));
        }
        Optional<AccountRows.Account> account = accounts.applicant(proven.iin(), proven.bin());
        boolean right = account.isPresent()
                ? passwords.matches(attempt.password(), account.get().password())
                : passwords.matchesNobody(attempt.password());
        if (account.isEmpty() || !right) {
            return refused(attempt, typed, "password", List.of());
        }
        delays.succeeded(subject, attempt.address());
        records.granted(Flow.APPLICANT, typed.value(), attempt.address());
        return new Checked.Known(account.get().person());
    }

    private Checked refused(LogInAttempt attempt, PersonNumber typed, String why, List<Reason> reasons) {
        records.refused(Flow.APPLICANT, typed.value(), attempt.address(), why);
        return new Checked.Not(new LogInResult.Refused(reasons));
    }

    /** What was typed and the certificate must name the same: the person himself, or the firm. */
    private static Optional<Reason> differs(PersonNumber typed, ProvenPerson proven) {
        return switch (typed) {
            case Bin bin ->
                bin.equals(proven.bin())
                        ? Optional.empty()
                        : Optional.of(Reason.of("identity.certificate.otherBin", "bin", bin.value()));
            case Iin iin -> {
                if (!iin.equals(proven.iin())) {
                    yield Optional.of(Reason.of("identity.certificate.otherIin", "iin", iin.value()));
                }
                yield proven.bin() == null ? Optional.empty() : Optional.of(Reason.of("identity.login.ofFirm"));
            }
        };
    }

    private static List<Fault> faults(LogInAttempt attempt, Optional<PersonNumber> number) {
        List<Fault> faults = new ArrayList<>();
        if (number.isEmpty()) {
            faults.add(new Fault("login", Reason.of("identity.login.number")));
        }
        if (attempt.password().isEmpty()) {
            faults.add(new Fault("password", Reason.of("identity.password.missing")));
        }
        return faults;
    }
}
