package kz.ruqsat.app.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.LogInRecords.Flow;
import kz.ruqsat.app.identity.store.AccountRows;
import kz.ruqsat.core.shared.Reason;
import org.springframework.stereotype.Component;

/**
 * Log-in by the certificate alone, next to the log-ins by password: who signs the challenge with an authentication key
 * is the one whom the certificate names. Nothing is typed, so nothing but the challenge is sent.
 */
@Component
class CertificateLogIn {
    private final AccountRows accounts;
    private final CertificateCheck certificates;
    private final Delays delays;
    private final LogInRecords records;

    CertificateLogIn(AccountRows accounts, CertificateCheck certificates, Delays delays, LogInRecords records) {
        this.accounts = accounts;
        this.certificates = certificates;
        this.delays = delays;
        this.records = records;
    }

    Checked check(CertificateAttempt attempt, Flow flow) {
        Optional<Instant> blocked = delays.claimAddress(attempt.address());
        if (blocked.isPresent()) {
            return new Checked.Not(delays.wait(blocked.get()));
        }
        return switch (certificates.check(attempt.signature(), attempt.visit(), Purpose.LOG_IN)) {
            case CertificateCheck.Answer.Proven(ProvenPerson proven) -> proven(attempt, flow, proven);
            case CertificateCheck.Answer.Refused(List<Reason> reasons) -> {
                records.refused(flow, "", attempt.address(), "certificate");
                yield new Checked.Not(new LogInResult.Refused(reasons));
            }
            case CertificateCheck.Answer.CannotCheck _ -> {
                delays.takeBackAddress(attempt.address());
                yield new Checked.Not(new LogInResult.CannotCheck());
            }
        };
    }

    private Checked proven(CertificateAttempt attempt, Flow flow, ProvenPerson proven) {
        Optional<Person> known = switch (flow) {
            case APPLICANT -> accounts.applicant(proven.iin(), proven.bin()).map(AccountRows.Account::person);
            case STAFF ->
                accounts.staff(proven.iin())
                        .map(AccountRows.Account::person)
                        .filter(person -> mayStandFor(person, proven));
        };
        String login = proven.iin().value();
        if (known.isEmpty()) {
            records.refused(flow, login, attempt.address(), "no account");
            String key = switch (flow) {
                case APPLICANT -> "identity.certificate.notSignedUp";
                case STAFF -> "identity.certificate.notStaff";
            };
            return new Checked.Not(new LogInResult.Refused(List.of(Reason.of(key))));
        }
        // The failures of those who guess this person's password are not forgiven: it was not typed.
        delays.takeBackAddress(attempt.address());
        records.granted(flow, login, attempt.address());
        return new Checked.Known(known.get());
    }

    /** His own certificate, or the one his body gave him; not one by which he acts for somebody else. */
    private static boolean mayStandFor(Person person, ProvenPerson proven) {
        return proven.bin() == null
                || (person.body() != null && person.body().bin().equals(proven.bin()));
    }
}
