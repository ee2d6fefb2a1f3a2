package kz.ruqsat.app.window;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.SigningRules;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks that the operator himself signed, with the key of his office. Asks the certification authority. */
@Component
class OperatorSignature {
    private final ObjectProvider<SignatureVerifier> verifier;

    OperatorSignature(ObjectProvider<SignatureVerifier> verifier) {
        this.verifier = verifier;
    }

    /** What the check came to: the signature's bytes, or what is against it. */
    record Checked(byte[] der, Optional<Signed> refusal) {}

    Checked check(String cms, byte[] content, Body office, Iin operator) {
        byte[] der;
        try {
            der = CmsPackage.decode(cms);
        } catch (UnreadableSignatureException _) {
            return refused(new Signed.NotAccepted(List.of(Finding.NOT_A_SIGNATURE)));
        }
        Verification verification = verifier.getObject().verifyCms(der, content);
        if (verification.verdict() == Verdict.INDETERMINATE) {
            return refused(new Signed.Later());
        }
        List<Finding> findings = SigningRules.operator(office.bin(), operator).check(verification);
        return findings.isEmpty()
                ? new Checked(der, Optional.empty())
                : refused(
                        findings.stream().allMatch(Finding::mayPassLater)
                                ? new Signed.Later()
                                : new Signed.NotAccepted(findings));
    }

    private static Checked refused(Signed refusal) {
        return new Checked(new byte[0], Optional.of(refusal));
    }
}
