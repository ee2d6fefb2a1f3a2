package kz.ruqsat.app.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who holds the key that signed the challenge: chain, dates, revocation and the key's purpose are checked. Whether that
 * is the expected person is for the caller to say.
 */
@Component
class CertificateCheck {

    private final Challenges challenges;
    /** Made when first needed: without trusted certificates the server still starts. */
    private final ObjectProvider<SignatureVerifier> verifier;

    CertificateCheck(Challenges challenges, ObjectProvider<SignatureVerifier> verifier) {
        this.challenges = challenges;
        this.verifier = verifier;
    }

    /** What is known of the one who signed. */
    sealed interface Answer {

        /** This person holds the key now. */
        record Proven(ProvenPerson person) implements Answer {}

        record Refused(List<Reason> reasons) implements Answer {
            public Refused {
                reasons = List.copyOf(reasons);
            }

            static Refused because(String key) {
                return new Refused(List.of(Reason.of(key)));
            }
        }

        /** The certification authority does not answer; nothing is wrong otherwise. */
        record CannotCheck() implements Answer {}
    }

    /**
     * Takes the challenge that was signed away, whatever comes of it.
     *
     * @param signature CMS with the challenge inside, as NCALayer gives it
     */
    Answer check(String signature, Secret visit, Purpose purpose) {
        if (signature.isBlank()) {
            return Answer.Refused.because("identity.certificate.missing");
        }
        byte[] cms = signature.getBytes(StandardCharsets.UTF_8);
        byte[] challenge;
        try {
            challenge = CmsPackage.content(cms);
        } catch (UnreadableSignatureException e) {
            return Answer.Refused.because("identity.certificate.unreadable");
        }
        if (challenge == null || !challenges.take(challenge, visit, purpose)) {
            return Answer.Refused.because("identity.certificate.stale");
        }
        return judged(verifier.getObject().verifyLogin(cms, challenge));
    }

    private static Answer judged(Verification verification) {
        List<Finding> grave = verification.allReasons().stream()
                .filter(finding -> !finding.mayPassLater())
                .toList();
        if (!grave.isEmpty()) {
            return new Answer.Refused(
                    grave.stream().map(finding -> Reason.of(finding.textKey())).toList());
        }
        if (!verification.valid()) {
            return new Answer.CannotCheck();
        }
        if (verification.signatures().size() != 1) {
            return Answer.Refused.because("identity.certificate.several");
        }
        return Optional.ofNullable(verification.signatures().getFirst().signer())
                .flatMap(CertificateCheck::person)
                .<Answer>map(Answer.Proven::new)
                .orElseGet(() -> Answer.Refused.because("identity.certificate.wrong"));
    }

    /** Nothing for a certificate that names no person, or a number that does not exist. */
    private static Optional<ProvenPerson> person(SignerCertificate certificate) {
        Optional<Iin> iin = Optional.ofNullable(certificate.iin()).flatMap(Iin::parse);
        Optional<Bin> bin = Optional.ofNullable(certificate.bin()).flatMap(Bin::parse);
        if (iin.isEmpty() || (certificate.bin() != null && bin.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ProvenPerson(
                iin.get(),
                bin.orElse(null),
                FullName.ofCertificate(certificate),
                bin.isEmpty() ? null : organisation(certificate, bin.get()),
                certificate.sha256()));
    }

    private static String organisation(SignerCertificate certificate, Bin bin) {
        @Nullable String name = certificate.organisation();
        return name == null || name.isBlank() ? bin.value() : name;
    }
}
