package kz.ruqsat.app.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.identity.SigningRules;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.FileApplication;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.SigningPolicy;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Processes 6 to 8 of the portal's flow: the applicant's signature over the request is checked and the application
 * filed. The certification authority is asked before the transaction, never within it.
 */
@Component
public class SigningDesk {
    private final Casework casework;
    private final Documents documents;
    private final ObjectProvider<SignatureVerifier> verifier;
    private final InstantSource time;

    SigningDesk(
            Casework casework, Documents documents, ObjectProvider<SignatureVerifier> verifier, InstantSource time) {
        this.casework = casework;
        this.documents = documents;
        this.verifier = verifier;
        this.time = time;
    }

    /** The bytes that are to be signed. */
    public byte[] content(Case application) {
        String sha256 = application.request().contentSha256();
        return documents
                .get(sha256)
                .orElseThrow(() -> new IllegalStateException("The request " + sha256 + " is not kept"))
                .bytes();
    }

    /**
     * Checks the signature and files.
     *
     * @param application as the signer's page showed it
     * @param contentSha256 of what the page offered for signing
     * @param cms the signature as NCALayer gave it: PEM or base64
     * @param by who is signed in
     */
    public Signing file(Case application, String contentSha256, String cms, Iin by) {
        if (!(application.state() instanceof Prepared prepared)
                || !prepared.request().contentSha256().equals(contentSha256)) {
            return new Signing.Overtaken();
        }
        byte[] der;
        try {
            der = CmsPackage.decode(cms);
        } catch (UnreadableSignatureException _) {
            return new Signing.NotAccepted(List.of(Finding.NOT_A_SIGNATURE));
        }
        byte[] content = content(application);
        Verification verification = verifier.getObject().verifyCms(der, content);
        SigningPolicy policy =
                SigningRules.applicant(prepared.request().applicant().number());
        List<Finding> findings = policy.check(verification);
        if (!findings.isEmpty()) {
            return notAccepted(findings);
        }
        Optional<Iin> signer = signer(accepted(policy, verification));
        return signer.isEmpty()
                ? notAccepted(List.of(Finding.WRONG_IIN))
                : file(application, signature(accepted(policy, verification), signer.get(), der), contentSha256, by);
    }

    private static Signing notAccepted(List<Finding> findings) {
        return findings.stream().allMatch(Finding::mayPassLater)
                ? new Signing.Later()
                : new Signing.NotAccepted(findings);
    }

    /** Of several signatures the one for which the request is accepted. */
    private static SignatureReport accepted(SigningPolicy policy, Verification verification) {
        return verification.signatures().stream()
                .filter(report -> policy.check(report.signer()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Iin> signer(SignatureReport report) {
        SignerCertificate signer = report.signer();
        return signer == null || signer.iin() == null ? Optional.empty() : Iin.parse(signer.iin());
    }

    private Signature signature(SignatureReport report, Iin signer, byte[] cms) {
        String name = Objects.requireNonNull(report.signer()).commonName();
        Instant proven = report.provenTime();
        String sha256 = documents.put("application/pkcs7-signature", cms);
        return new Signature(
                signer, name, sha256, proven == null ? time.instant().truncatedTo(ChronoUnit.MICROS) : proven);
    }

    private Signing file(Case application, Signature signature, String contentSha256, Iin by) {
        Handled handled = casework.handle(
                application.number(), RequestDesk.actor(by), (_, _) -> new FileApplication(signature, contentSha256));
        return switch (handled) {
            case Handled.Done _ -> new Signing.Filed();
            case Handled.Refused refused ->
                refused.overtaken() ? new Signing.Overtaken() : new Signing.Refused(refused.reasons());
            case Handled.Conflict _ -> new Signing.Overtaken();
            case Handled.Unknown _ -> throw new IllegalStateException("No application " + application.number());
        };
    }
}
