package kz.ruqsat.app.mobile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.eds.CmsPackage;
import kz.ruqsat.eds.Finding;
import kz.ruqsat.eds.SignatureReport;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.SignerCertificate;
import kz.ruqsat.eds.UnreadableSignatureException;
import kz.ruqsat.eds.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks at what a phone returned, so that the person with the phone in hand learns at once what is wrong. The page to
 * which the signatures go judges them again, with all its own rules: that an XML is the one that was offered is only
 * checked there. A certification authority that does not answer is no reason to refuse here.
 */
@Component
class PhoneSignatures {
    private final ObjectProvider<SignatureVerifier> verifier;

    PhoneSignatures(ObjectProvider<SignatureVerifier> verifier) {
        this.verifier = verifier;
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
            return new Taken(Base64.getEncoder().encodeToString(der), trouble(verification, waiting.signer()));
        } catch (UnreadableSignatureException _) {
            return new Taken("", Finding.NOT_A_SIGNATURE.textKey());
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
