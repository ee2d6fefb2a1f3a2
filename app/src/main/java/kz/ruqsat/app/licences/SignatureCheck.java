package kz.ruqsat.app.licences;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.identity.SigningRules;
import kz.ruqsat.app.licences.store.PreparedResults;
import kz.ruqsat.app.licences.store.SigningCertificates;
import kz.ruqsat.app.signers.Signers;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.SigningPolicy;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.pdf.PdfSigning;
import kz.ruqsat.eds.pdf.PreparedPdf;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Verifies the signatures over a prepared result and keeps the signed files. */
@Component
class SignatureCheck {
    /** Asked for at the first use: the system starts without trusted certificates. */
    private final ObjectProvider<SignatureVerifier> verifier;

    private final Documents documents;
    private final SigningCertificates certificates;
    private final Signers signers;
    private final InstantSource time;

    SignatureCheck(
            ObjectProvider<SignatureVerifier> verifier,
            Documents documents,
            SigningCertificates certificates,
            Signers signers,
            InstantSource time) {
        this.verifier = verifier;
        this.documents = documents;
        this.certificates = certificates;
        this.signers = signers;
        this.time = time;
    }

    /** What the check came to. */
    sealed interface Checked {}

    record Accepted(Signature signature, String dataSha256) implements Checked {}

    record NotAccepted(List<Finding> findings) implements Checked {}

    record CannotTell() implements Checked {}

    /** All is well, but another certificate than the signer's stands on the paper. */
    record OtherCertificate() implements Checked {}

    Checked check(PreparedResults.Row row, Officer officer, String bin, List<String> cms) {
        if (cms.size() != 2 || cms.stream().anyMatch(String::isBlank)) {
            return new NotAccepted(List.of(Finding.NO_SIGNATURE));
        }
        try {
            byte[] paperCms = CmsPackage.decode(cms.getFirst());
            byte[] dataCms = CmsPackage.decode(cms.getLast());
            byte[] pdf = PdfSigning.complete(new PreparedPdf(row.pdf(), row.toBeSigned()), paperCms);
            Verification paper = verifier.getObject().verifyPdf(pdf);
            Verification data = verifier.getObject().verifyCms(dataCms, row.data());
            Set<Finding> findings = new LinkedHashSet<>();
            SigningPolicy policy = SigningRules.authorised(bin, officer.iin());
            for (Verification verification : List.of(paper, data)) {
                if (verification.verdict() == Verdict.INDETERMINATE) {
                    return new CannotTell();
                }
                findings.addAll(policy.check(verification));
            }
            if (!findings.isEmpty()) {
                return new NotAccepted(new ArrayList<>(findings));
            }
            if (!asStamped(row, officer, bin, paper)) {
                return new OtherCertificate();
            }
            return keep(row, new Signed(pdf, CmsPackage.attach(dataCms, row.data())), paper, officer);
        } catch (UnreadableSignatureException e) {
            return new NotAccepted(List.of(Finding.NOT_A_SIGNATURE));
        }
    }

    /** To be made in the transaction that decides it: with the officer's rights as they stand until its end. */
    Command.Sign command(PreparedResults.Row row, Officer officer, Accepted accepted, String outgoingNumber) {
        return new Command.Sign(
                row.task(),
                officer,
                accepted.signature(),
                accepted.dataSha256(),
                outgoingNumber,
                row.licence(),
                signers.rightsHeld(officer));
    }

    private boolean asStamped(PreparedResults.Row row, Officer officer, String bin, Verification paper) {
        SignerCertificate signer =
                Objects.requireNonNull(paper.signatures().getFirst().signer(), "accepted, so there is a certificate");
        certificates.remember(officer.iin(), bin, signer);
        return row.certificate() == null || row.certificate().equals(signer.serial());
    }

    private record Signed(byte[] pdf, byte[] data) {}

    private Accepted keep(PreparedResults.Row row, Signed signed, Verification paper, Officer officer) {
        String paperSha256 = documents.put("application/pdf", signed.pdf());
        String dataSha256 = documents.put("application/pkcs7-mime", signed.data());
        SignatureReport report = paper.signatures().getFirst();
        Instant proven = report.provenTime();
        Signature signature = new Signature(
                officer.iin(),
                officer.name(),
                paperSha256,
                proven == null ? time.instant() : proven,
                officer.inPlaceOf(),
                row.byOrder());
        return new Accepted(signature, dataSha256);
    }
}
