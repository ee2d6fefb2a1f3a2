package kz.ruqsat.app.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.SigningRules;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the operator named in a package signed it, with the key of the office: asks the certification authority. */
@Component
class PackageCheck {
    private final ObjectProvider<SignatureVerifier> verifier;
    private final People people;
    private final Documents documents;
    private final InstantSource time;

    PackageCheck(ObjectProvider<SignatureVerifier> verifier, People people, Documents documents, InstantSource time) {
        this.verifier = verifier;
        this.people = people;
        this.documents = documents;
        this.time = time;
    }

    /** What the check came to. */
    sealed interface Checked {}

    record Right(Signature signature) implements Checked {}

    record Wrong(List<Reason> reasons) implements Checked {}

    record Later() implements Checked {}

    Checked check(Parcel.Request parcel) {
        Optional<Body> office = people.body(parcel.body());
        Optional<Iin> operator = Iin.parse(parcel.operator());
        if (office.isEmpty() || operator.isEmpty()) {
            return new Wrong(List.of(Reason.of("intake.stranger")));
        }
        Verification verification = verifier.getObject().verifyCms(parcel.signature(), parcel.content());
        if (verification.verdict() == Verdict.INDETERMINATE) {
            return new Later();
        }
        List<Finding> findings =
                SigningRules.operator(office.get().bin(), operator.get()).check(verification);
        if (findings.isEmpty()) {
            return new Right(signature(parcel, operator.get(), verification));
        }
        return findings.stream().allMatch(Finding::mayPassLater)
                ? new Later()
                : new Wrong(findings.stream()
                        .map(finding -> Reason.of(finding.textKey()))
                        .toList());
    }

    private Signature signature(Parcel.Request parcel, Iin operator, Verification verification) {
        Instant proven = verification.signatures().getFirst().provenTime();
        String sha256 = documents.put("application/pkcs7-signature", parcel.signature());
        return new Signature(
                operator,
                parcel.operatorName(),
                sha256,
                proven == null ? time.instant().truncatedTo(ChronoUnit.MICROS) : proven);
    }
}
