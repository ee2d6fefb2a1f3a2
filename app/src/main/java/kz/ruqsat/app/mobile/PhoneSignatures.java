package kz.ruqsat.app.mobile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.signing.Cades;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks at what a phone returned, so that the person with the phone in hand learns at once what is wrong. The page to
 * which the signatures go judges them again, with all its own rules: that an XML is the one that was offered is only
 * checked there. A certification authority that does not answer is no reason to refuse here.
 *
 * <p>A phone adds no time stamp, as NCALayer does: a document's signature gets one here, or stays without when the
 * time-stamp authority does not answer; then the page's own time counts.
 */
@Component
class PhoneSignatures {
    private final ObjectProvider<SignatureVerifier> verifier;
    private final ObjectProvider<Cades> stamper;

    PhoneSignatures(ObjectProvider<SignatureVerifier> verifier, ObjectProvider<Cades> stamper) {
        this.verifier = verifier;
        this.stamper = stamper;
    }

    /** A signature as the page takes it, or the key of the text that says what is wrong. */
    record Taken(String signature, @Nullable String trouble) {}

    Taken take(Waiting waiting, byte[] content, String returned) {
        return switch (waiting.format()) {
            case XML ->
                new Taken(
                        returned,
                        trouble(
                                verifier.getObject().verifyXml(returned.getBytes(StandardCharsets.UTF_8)),
                                waiting.signer()));
            case CMS -> cms(waiting, content, returned);
        };
    }

    private Taken cms(Waiting waiting, byte[] content, String returned) {
        try {
            byte[] der = CmsPackage.decode(returned);
            if (waiting.encapsulated()) {
                der = CmsPackage.attach(der, content);
            }
            Verification verification = switch (waiting.usage()) {
                case SIGNING -> verifier.getObject().verifyCms(der, content);
                case LOG_IN -> verifier.getObject().verifyLogin(der, content);
            };
            String trouble = trouble(verification, waiting.signer());
            byte[] kept = trouble == null && waiting.usage() == Ask.Usage.SIGNING ? stamped(der, content) : der;
            return new Taken(Base64.getEncoder().encodeToString(kept), trouble);
        } catch (UnreadableSignatureException _) {
            return new Taken("", Finding.NOT_A_SIGNATURE.textKey());
        }
    }

    private byte[] stamped(byte[] der, byte[] content) {
        try {
            return stamper.getObject().raise(der, content, SignatureLevel.T);
        } catch (IOException _) {
            return der;
        }
    }

    private static @Nullable String trouble(Verification verification, @Nullable Iin signer) {
        Optional<String> grave = verification.allReasons().stream()
                .filter(finding -> !finding.mayPassLater())
                .map(Finding::textKey)
                .findFirst();
        if (grave.isPresent()) {
            return grave.get();
        }
        return signer == null || allBy(signer, verification.signatures()) ? null : Finding.WRONG_IIN.textKey();
    }

    private static boolean allBy(Iin signer, List<SignatureReport> reports) {
        return reports.stream().allMatch(report -> {
            SignerCertificate certificate = report.signer();
            return certificate != null && signer.value().equals(certificate.iin());
        });
    }
}
