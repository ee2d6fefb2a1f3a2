package kz.ruqsat.app.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.store.AccountRows;
import kz.ruqsat.app.identity.store.SignUpRows;
import kz.ruqsat.core.shared.Reason;
import org.springframework.stereotype.Component;

/**
 * Sign-up with the EDS certificate: the numbers are typed, the certificate must name the same, then comes the password.
 * One who has signed up before and comes again with the certificate sets a new password: that is how a forgotten one is
 * replaced.
 */
@Component
class SignUps {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private final SignUpRows rows;
    private final AccountRows accounts;
    private final CertificateCheck certificates;
    private final Delays delays;
    private final InstantSource clock;

    SignUps(SignUpRows rows, AccountRows accounts, CertificateCheck certificates, Delays delays, InstantSource clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.certificates = certificates;
        this.delays = delays;
        this.clock = clock;
    }

    SignUpResult begin(NumbersForm typed, Secret visit) {
        List<Fault> faults = typed.faults();
        if (!faults.isEmpty()) {
            return new SignUpResult.NotWellFormed(faults);
        }
        Instant now = clock.instant();
        rows.forget(now);
        rows.begin(visit.hash(), typed.number().orElseThrow(), typed.firm().orElse(null), now.plus(LIFE));
        return new SignUpResult.Next();
    }

    Optional<SignUp> find(Secret visit) {
        return rows.find(visit.hash(), clock.instant());
    }

    SignUpResult certify(String signature, Secret visit, String address) {
        Optional<SignUp> signUp = find(visit);
        if (signUp.isEmpty()) {
            return new SignUpResult.Over();
        }
        Optional<Instant> blocked = delays.claimAddress(address);
        if (blocked.isPresent()) {
            return new SignUpResult.Wait(delays.wait(blocked.get()).left());
        }
        return switch (certificates.check(signature, visit, Purpose.SIGN_UP)) {
            case CertificateCheck.Answer.Proven(ProvenPerson proven) -> {
                Optional<Reason> other = differs(signUp.get(), proven);
                if (other.isEmpty()) {
                    delays.takeBackAddress(address);
                    rows.prove(visit.hash(), proven);
                }
                yield other.<SignUpResult>map(reason -> new SignUpResult.Refused(List.of(reason)))
                        .orElseGet(SignUpResult.Next::new);
            }
            case CertificateCheck.Answer.Refused(List<Reason> reasons) -> new SignUpResult.Refused(reasons);
            case CertificateCheck.Answer.CannotCheck _ -> {
                delays.takeBackAddress(address);
                yield new SignUpResult.CannotCheck();
            }
        };
    }

    /** Whether this very person has signed up before; only told to one who proved who he is. */
    boolean known(ProvenPerson person) {
        return accounts.applicant(person.iin(), person.bin()).isPresent();
    }

    void end(Secret visit) {
        rows.end(visit.hash());
    }

    /** The certificate must be the typed person's, for the typed firm or for none. */
    private static Optional<Reason> differs(SignUp typed, ProvenPerson proven) {
        if (!typed.iin().equals(proven.iin())) {
            return Optional.of(Reason.of(
                    "identity.certificate.otherIin", "iin", typed.iin().value()));
        }
        if (typed.bin() == null) {
            return proven.bin() == null ? Optional.empty() : Optional.of(Reason.of("identity.certificate.ofFirm"));
        }
        return typed.bin().equals(proven.bin())
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "identity.certificate.otherBin", "bin", typed.bin().value()));
    }
}
