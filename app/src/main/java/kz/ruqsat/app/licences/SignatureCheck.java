package kz.ruqsat.app.licences;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.licences.store.PreparedResults;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.eds.CmsPackage;
import kz.ruqsat.eds.Finding;
import kz.ruqsat.eds.PdfSigning;
import kz.ruqsat.eds.PreparedPdf;
import kz.ruqsat.eds.SignatureReport;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.SigningPolicy;
import kz.ruqsat.eds.UnreadableSignatureException;
import kz.ruqsat.eds.Verdict;
import kz.ruqsat.eds.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Verifies the signatures over a prepared result and keeps the signed files. */
@Component
class SignatureCheck {
    /** Asked for at the first use: the system starts without trusted certificates. */
    private final ObjectProvider<SignatureVerifier> verifier;

    private final Documents documents;
    private final InstantSource time;

    SignatureCheck(ObjectProvider<SignatureVerifier> verifier, Documents documents, InstantSource time) {
        this.verifier = verifier;
        this.documents = documents;
        this.time = time;
    }

    /** What the check came to. */
    sealed interface Checked {}

    record Accepted(Signature signature, String dataSha256) implements Checked {}

    record NotAccepted(List<Finding> findings) implements Checked {}

    record CannotTell() implements Checked {}

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
            SigningPolicy policy = SigningPolicy.member(bin, officer.iin().value());
            for (Verification verification : List.of(paper, data)) {
                if (verification.verdict() == Verdict.INDETERMINATE) {
                    return new CannotTell();
                }
                findings.addAll(policy.check(verification));
            }
            return findings.isEmpty()
                    ? keep(pdf, CmsPackage.attach(dataCms, row.data()), paper, officer)
                    : new NotAccepted(new ArrayList<>(findings));
        } catch (UnreadableSignatureException e) {
            return new NotAccepted(List.of(Finding.NOT_A_SIGNATURE));
        }
    }

    private Accepted keep(byte[] pdf, byte[] data, Verification paper, Officer officer) {
        String paperSha256 = documents.put("application/pdf", pdf);
        String dataSha256 = documents.put("application/pkcs7-mime", data);
        SignatureReport report = paper.signatures().getFirst();
        Instant proven = report.provenTime();
        Signature signature = new Signature(
                officer.iin(),
                officer.name(),
                paperSha256,
                proven == null ? time.instant() : proven,
                officer.inPlaceOf());
        return new Accepted(signature, dataSha256);
    }
}
