package kz.ruqsat.eds.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.cades.CmsVerifier;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.pdf.PdfVerifier;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;

/** Verifies a licence package: the paper's signatures, then the data's, each with the evidence that the package brings. */
public record PackageVerifier(CmsVerifier cms) {

    public Verification verify(byte[] archive, Instant now) {
        LicencePackage read = LicencePackage.read(archive);
        Verification paper = new PdfVerifier(cms).verify(read.paper(), now);
        CmsStructure data = CmsStructure.parse(read.data());
        CmsVerifier.Signed signed = new CmsVerifier.Signed(
                data.content(),
                CmsVerifier.Use.DOCUMENT,
                true,
                Set.of(),
                new CmsVerifier.Outer(List.of(), read.evidence()));
        List<SignatureReport> reports = new ArrayList<>(paper.signatures());
        List<SignatureReport> ofData = cms.verify(data, signed, now);
        reports.addAll(ofData);
        Set<Finding> missing = ofData.isEmpty() ? Set.of(Finding.NO_SIGNATURE) : Set.of();
        List<Finding> reasons = new ArrayList<>(paper.reasons());
        missing.stream().filter(finding -> !reasons.contains(finding)).forEach(reasons::add);
        Verification all = Verification.of(Format.LICENCE_PACKAGE, reports, read.paper());
        return new Verification(
                Format.LICENCE_PACKAGE,
                all.verdict().orWorse(Verdict.of(reasons)),
                all.signatures(),
                read.paper(),
                reasons);
    }
}
