package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public test data of the national CA's test contour (INTERFACES 2.4), judged when it was valid. */
class SamplesTest {
    private final RevocationSource good = (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.EPOCH);

    static byte[] sample(String name) throws IOException {
        try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private SignatureVerifier at(String time) throws IOException {
        TrustAnchors trust = new TrustAnchors(List.of(Certificates.parse(sample("nca_rsa_test.crt"))), List.of());
        return new SignatureVerifier(trust, good, InstantSource.fixed(Instant.parse(time)));
    }

    @Test
    void verifiesSampleCms() throws IOException {
        Verification verification = at("2021-06-01T00:00:00Z").verifyCms(sample("one-signer-attached.cms"), null);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.valid()).isTrue();
        assertThat(verification.content()).isEqualTo("test123".getBytes(StandardCharsets.UTF_8));
        SignatureReport report = verification.signatures().getFirst();
        assertThat(report.algorithm()).isEqualTo("RSA-2048, SHA-256");
        assertThat(report.signingTime()).isEqualTo(Instant.parse("2022-09-28T14:40:30Z"));
    }

    @Test
    void refusesSampleCmsAfterItsCertificateExpired() throws IOException {
        Verification verification = at("2022-09-28T14:41:00Z").verifyCms(sample("one-signer-attached.cms"), null);
        assertThat(verification.allReasons()).containsExactly(Finding.CERTIFICATE_EXPIRED);
        assertThat(verification.signatures().getFirst().cryptographic()).isTrue();
    }

    @Test
    void readsSigningCertificate() throws IOException {
        SignerCertificate signer = SignerCertificate.of(sample("individual_valid_sign_2004_rsa.cer"));
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
        assertThat(SignerCertificate.of(sample("individual_valid_sign_2004_rsa_auth.cer"))
                        .keyUse())
                .isEqualTo(KeyUse.AUTH);
    }

    @Test
    void readsGostCertificateOfHead() throws IOException {
        SignerCertificate signer = SignerCertificate.of(sample("ceo_valid_sign_2004_gost.cer"));
        assertThat(signer.mayActForFirm()).isTrue();
        assertThat(signer.bin()).hasSize(12);
        assertThat(signer.organisation()).isEqualTo("АО \"ТЕСТ\"");
        assertThat(signer.keyUse()).isEqualTo(KeyUse.SIGN);
    }

    @Test
    void verifiesSampleCertificates() throws IOException {
        for (String name : List.of("individual_valid_sign_2004_rsa.cer", "individual_valid_sign_2004_rsa_auth.cer")) {
            CertificateReport report = at("2022-06-01T00:00:00Z").verifyCertificate(sample(name));
            assertThat(report.reasons()).isEmpty();
            assertThat(report.chain()).isEqualTo(ChainStatus.TRUSTED);
        }
    }

    @Test
    void doesNotKnowIssuerOfGostSample() throws IOException {
        CertificateReport report = at("2022-06-01T00:00:00Z").verifyCertificate(sample("ceo_valid_sign_2004_gost.cer"));
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
        TrustAnchors trust = new TrustAnchors(List.of(Certificates.parse(sample("nca_gost_test.crt"))), List.of());
        CertificateReport report = new SignatureVerifier(
                        trust, good, InstantSource.fixed(Instant.parse("2022-06-01T00:00:00Z")))
                .verifyCertificate(sample("ceo_valid_sign_2004_gost.cer"));
        assertThat(report.reasons()).isEmpty();
        assertThat(report.chain()).isEqualTo(ChainStatus.TRUSTED);
    }

    @Test
    void loadsTrustFromFolder(@TempDir Path dir) throws IOException {
        Files.write(dir.resolve("nca.CRT"), sample("nca_rsa_test.crt"));
        Files.writeString(dir.resolve("readme.txt"), "not a certificate");
        TrustAnchors trust = TrustAnchors.load(dir);
        assertThat(trust.roots()).isEmpty();
        assertThat(trust.intermediates()).hasSize(1);
    }
}
