package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.eds.certificates.CertificateReader;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.Chain;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.CertificateReport;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.KeyUse;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public test data of the national CA's test contour (INTERFACES 2.4), judged when it was valid. */
class SamplesTest {
    private final RevocationSource good = (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.EPOCH);

    private SignatureVerifier at(String time) throws IOException {
        TrustAnchors trust =
                new TrustAnchors(List.of(Certificates.parse(Samples.sample("nca_rsa_test.crt"))), List.of());
        return new SignatureVerifier(trust, good, InstantSource.fixed(Instant.parse(time)));
    }

    @Test
    void verifiesSampleCms() throws IOException {
        Verification verification =
                at("2021-06-01T00:00:00Z").verifyCms(Samples.sample("one-signer-attached.cms"), null);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.valid()).isTrue();
        assertThat(verification.content()).isEqualTo("test123".getBytes(StandardCharsets.UTF_8));
        SignatureReport report = verification.signatures().getFirst();
        assertThat(report.algorithm()).isEqualTo("RSA-2048, SHA-256");
        assertThat(report.signingTime()).isEqualTo(Instant.parse("2022-09-28T14:40:30Z"));
    }

    @Test
    void refusesSampleCmsAfterItsCertificateExpired() throws IOException {
        Verification verification =
                at("2022-09-28T14:41:00Z").verifyCms(Samples.sample("one-signer-attached.cms"), null);
        assertThat(verification.allReasons()).containsExactly(Finding.CERTIFICATE_EXPIRED);
        assertThat(verification.signatures().getFirst().cryptographic()).isTrue();
    }

    @Test
    void readsSigningCertificate() throws IOException {
        SignerCertificate signer = CertificateReader.of(Samples.sample("individual_valid_sign_2004_rsa.cer"));
        assertThat(signer.commonName()).isEqualTo("ТЕСТОВ ТЕСТ");
        assertThat(signer.surname()).isEqualTo("ТЕСТОВ");
        assertThat(signer.givenName()).isEqualTo("ТЕСТ");
        assertThat(signer.patronymic()).isEqualTo("ТЕСТОВИЧ");
        assertThat(signer.iin()).isEqualTo("123456789011");
        assertThat(signer.bin()).isNull();
        assertThat(signer.roles()).containsExactly(SignerRole.INDIVIDUAL);
        assertThat(signer.keyUse()).isEqualTo(KeyUse.SIGN);
        assertThat(signer.issuer()).isEqualTo("ҰКО 3.0 (RSA TEST)");
        assertThat(signer.notAfter()).isEqualTo(Instant.parse("2023-01-18T04:38:50Z"));
    }

    @Test
    void tellsAuthenticationKey() throws IOException {
        assertThat(CertificateReader.of(Samples.sample("individual_valid_sign_2004_rsa_auth.cer"))
                        .keyUse())
                .isEqualTo(KeyUse.AUTH);
    }

    @Test
    void readsGostCertificateOfHead() throws IOException {
        SignerCertificate signer = CertificateReader.of(Samples.sample("ceo_valid_sign_2004_gost.cer"));
        assertThat(signer.mayActForFirm()).isTrue();
        assertThat(signer.bin()).hasSize(12);
        assertThat(signer.organisation()).isEqualTo("АО \"ТЕСТ\"");
        assertThat(signer.keyUse()).isEqualTo(KeyUse.SIGN);
    }

    @Test
    void verifiesSampleCertificates() throws IOException {
        for (String name : List.of("individual_valid_sign_2004_rsa.cer", "individual_valid_sign_2004_rsa_auth.cer")) {
            CertificateReport report = at("2022-06-01T00:00:00Z").verifyCertificate(Samples.sample(name));
            assertThat(report.reasons()).isEmpty();
            assertThat(report.chain()).isEqualTo(ChainStatus.TRUSTED);
        }
    }

    @Test
    void doesNotKnowIssuerOfGostSample() throws IOException {
        CertificateReport report =
                at("2022-06-01T00:00:00Z").verifyCertificate(Samples.sample("ceo_valid_sign_2004_gost.cer"));
        assertThat(report.reasons()).containsExactly(Finding.UNKNOWN_ISSUER);
    }

    @Test
    void everyNationalAuthorityLeadsToANationalRoot() {
        TrustAnchors national = TrustAnchors.national();
        for (X509Certificate authority : national.intermediates()) {
            Instant inside = authority.getNotAfter().toInstant().minusSeconds(1);
            assertThat(Chain.build(authority, national, inside).status())
                    .as(authority.getSubjectX500Principal().getName())
                    .isEqualTo(ChainStatus.TRUSTED);
        }
    }

    @Test
    void verifiesGostCertificateOfHead() throws IOException {
        TrustAnchors trust =
                new TrustAnchors(List.of(Certificates.parse(Samples.sample("nca_gost_test.crt"))), List.of());
        CertificateReport report = new SignatureVerifier(
                        trust, good, InstantSource.fixed(Instant.parse("2022-06-01T00:00:00Z")))
                .verifyCertificate(Samples.sample("ceo_valid_sign_2004_gost.cer"));
        assertThat(report.reasons()).isEmpty();
        assertThat(report.chain()).isEqualTo(ChainStatus.TRUSTED);
    }

    @Test
    void loadsTrustFromFolder(@TempDir Path dir) throws IOException {
        Files.write(dir.resolve("nca.CRT"), Samples.sample("nca_rsa_test.crt"));
        Files.writeString(dir.resolve("readme.txt"), "not a certificate");
        TrustAnchors trust = TrustAnchors.load(dir);
        assertThat(trust.roots()).isEmpty();
        assertThat(trust.intermediates()).hasSize(1);
    }
}
