package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.time.Duration;
import kz.ruqsat.eds.pdf.PdfSigning;
import kz.ruqsat.eds.pdf.PreparedPdf;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.testing.Judges;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestServers;
import kz.ruqsat.eds.testing.TestSigner;
import org.junit.jupiter.api.Test;

/** What others say of our signed PDF: EU DSS of the signature, veraPDF of the archive format. */
class IndependentJudgesTest {

    @Test
    void dssTotallyPassesOurStampedPdf() throws Exception {
        TestAuthority authority = new TestAuthority("A");
        try (TestServers servers = new TestServers(authority)) {
            byte[] pdf = signed(authority, servers);

            SignatureVerifier ours = new SignatureVerifier(
                    authority.trust(),
                    new OnlineRevocation(() -> TestAuthority.NOW, Duration.ofSeconds(5)),
                    () -> TestAuthority.NOW);
            assertThat(ours.verifyPdf(pdf).allReasons()).isEmpty();

            SimpleReport report = Judges.dss(pdf, authority, servers);
            String id = report.getFirstSignatureId();
            assertThat(report.getIndication(id))
                    .as("%s %s", report.getSubIndication(id), report.getAdESValidationErrors(id))
                    .isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureTimestamps(id)).hasSize(1);
        }
    }

    private static byte[] signed(TestAuthority authority, TestServers servers) throws Exception {
        TestAuthority.Holder signer = authority.issue(servers.here(TestAuthority.ofFirm(SignerRole.HEAD)));
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(true), TestPdf.FIELD);
        byte[] cms = TestSigner.stamped(TestSigner.detached(signer, prepared.toBeSigned()), servers::token);
        return PdfSigning.complete(prepared, cms);
    }

    @Test
    void archiveFormatSurvivesSigning() throws Exception {
        TestAuthority authority = new TestAuthority("A");
        try (TestServers servers = new TestServers(authority)) {
            Judges.assertArchival(TestPdf.archival(true));
            Judges.assertArchival(signed(authority, servers));
        }
    }
}
