package kz.ruqsat.eds.cades;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.report.CertificateReport;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.RevocationStatus;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CmsVerificationTest {
    private static final byte[] CONTENT = "Өтініш: таукен-химия өндірісі".getBytes(StandardCharsets.UTF_8);

    private static TestAuthority authority;
    private static Holder signer;

    @BeforeAll
    static void makeAuthority() throws Exception {
        authority = new TestAuthority("A");
        signer = authority.issue(TestAuthority.individual());
    }

    private static SignatureVerifier verifier() {
        return verifier((_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW));
    }

    private static SignatureVerifier verifier(RevocationSource revocation) {
        return new SignatureVerifier(authority.trust(), revocation, InstantSource.fixed(NOW));
    }

    private static List<Finding> reasons(byte[] cms) {
        return verifier().verifyCms(cms, null).allReasons();
    }

    @Test
    void acceptsAttachedSignature() throws Exception {
        Verification verification = verifier().verifyCms(TestSigner.attached(signer, CONTENT), null);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.verdict()).isEqualTo(Verdict.VALID);
        assertThat(verification.content()).isEqualTo(CONTENT);
        SignatureReport report = verification.signatures().getFirst();
        assertThat(report.cryptographic()).isTrue();
        assertThat(report.signingTime()).isEqualTo(TestSigner.CLAIMED);
        assertThat(report.provenTime()).isNull();
        assertThat(report.judgedAt()).isEqualTo(NOW);
        assertThat(report.chain()).isEqualTo(ChainStatus.TRUSTED);
        assertThat(report.revocation()).isEqualTo(RevocationStatus.GOOD);
        assertThat(report.algorithm()).isEqualTo("RSA-2048, SHA-256");
        SignerCertificate who = java.util.Objects.requireNonNull(report.signer());
        assertThat(who.iin()).isEqualTo(TestAuthority.IIN);
        assertThat(who.givenName()).isEqualTo("ҮМІТ");
        assertThat(who.patronymic()).isEqualTo("ҚЫЗДАРБЕКҚЫЗЫ");
    }

    @Test
    void acceptsDetachedSignatureWithItsContent() throws Exception {
        byte[] cms = TestSigner.detached(signer, CONTENT);
        assertThat(verifier().verifyCms(cms, CONTENT).valid()).isTrue();
    }

    @Test
    void acceptsPemAndBase64() throws Exception {
        byte[] cms = TestSigner.attached(signer, CONTENT);
        String base64 = Base64.getMimeEncoder().encodeToString(cms);
        String pem = "-----BEGIN CMS-----\n" + base64 + "\n-----END CMS-----\n";
        assertThat(verifier()
                        .verifyCms(pem.getBytes(StandardCharsets.US_ASCII), null)
                        .valid())
                .isTrue();
        assertThat(verifier()
                        .verifyCms(base64.getBytes(StandardCharsets.US_ASCII), null)
                        .valid())
                .isTrue();
    }

    @Test
    void acceptsTwoSigners() throws Exception {
        Holder head = authority.issue(TestAuthority.ofFirm(SignerRole.HEAD), TestKeys.key("head"));
        Verification verification = verifier().verifyCms(TestSigner.byBoth(signer, head, CONTENT), null);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures()).hasSize(2);
    }

    @Test
    void missesContentOfDetachedSignature() throws Exception {
        Verification verification = verifier().verifyCms(TestSigner.detached(signer, CONTENT), null);
        assertThat(verification.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(verification.allReasons()).containsExactly(Finding.CONTENT_MISSING);
    }

    @Test
    void refusesOtherData() throws Exception {
        byte[] other = "Өтініш: мұнай".getBytes(StandardCharsets.UTF_8);
        assertThat(verifier()
                        .verifyCms(TestSigner.detached(signer, CONTENT), other)
                        .allReasons())
                .containsExactly(Finding.SIGNED_OTHER_DATA);
        assertThat(verifier()
                        .verifyCms(TestSigner.attached(signer, CONTENT), other)
                        .allReasons())
                .containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @Test
    void refusesContentPutUnderForeignSignature() throws Exception {
        byte[] cms = CmsPackage.attach(TestSigner.detached(signer, CONTENT), new byte[] {1, 2, 3});
        assertThat(reasons(cms)).containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @Test
    void refusesFlippedBitInSignatureValue() throws Exception {
        byte[] cms = TestSigner.attached(signer, CONTENT);
        cms[cms.length - 10] ^= 1; // the signature value stands last
        Verification verification = verifier().verifyCms(cms, null);
        assertThat(verification.allReasons()).containsExactly(Finding.SIGNATURE_BROKEN);
        assertThat(verification.signatures().getFirst().revocation()).isEqualTo(RevocationStatus.NOT_CHECKED);
    }

    @Test
    void refusesSignatureByAnotherKeyUnderThisName() throws Exception {
        Holder impostor = new Holder(TestKeys.key("impostor"), signer.certificate());
        assertThat(reasons(TestSigner.attached(impostor, CONTENT))).containsExactly(Finding.SIGNATURE_BROKEN);
    }

    @Test
    void refusesTruncatedFile() throws Exception {
        byte[] cms = TestSigner.attached(signer, CONTENT);
        assertThat(reasons(Arrays.copyOf(cms, cms.length - 1))).containsExactly(Finding.NOT_A_SIGNATURE);
        assertThat(reasons(Arrays.copyOf(cms, 100))).containsExactly(Finding.NOT_A_SIGNATURE);
        assertThat(reasons(new byte[0])).containsExactly(Finding.NOT_A_SIGNATURE);
    }

    @Test
    void refusesBytesBehindSignature() throws Exception {
        byte[] cms = TestSigner.attached(signer, CONTENT);
        assertThat(reasons(Arrays.copyOf(cms, cms.length + 1))).containsExactly(Finding.NOT_A_SIGNATURE);
    }

    @Test
    void refusesCmsThatNobodySigned() throws Exception {
        byte[] cms = new org.bouncycastle.cms.CMSSignedDataGenerator()
                .generate(new org.bouncycastle.cms.CMSProcessableByteArray(CONTENT), true)
                .getEncoded();
        assertThat(reasons(cms)).containsExactly(Finding.NO_SIGNATURE);
    }

    @Test
    void refusesSignatureWithoutSignedAttributes() throws Exception {
        assertThat(reasons(TestSigner.withoutSignedAttributes(signer, CONTENT)))
                .contains(Finding.SIGNED_ATTRIBUTES_WRONG);
    }

    @Test
    void refusesSignatureWithoutCertificate() throws Exception {
        X509Certificate another = authority.issue(TestAuthority.login()).certificate();
        byte[] cms = TestSigner.sign(signer, CONTENT, "SHA256withRSA", true, another);
        assertThat(reasons(cms)).containsExactly(Finding.SIGNER_CERTIFICATE_MISSING);
    }

    @Test
    void refusesCertificateOtherThanTheSignedOne() throws Exception {
        // Same key, same issuer and number, but another certificate than the signed attributes name.
        Holder forged = new Holder(signer.keys(), twin());
        byte[] cms = TestSigner.sign(signer, CONTENT, "SHA256withRSA", true, forged.certificate());
        assertThat(reasons(cms)).contains(Finding.SIGNED_ATTRIBUTES_WRONG, Finding.UNKNOWN_ISSUER);
    }

    private static X509Certificate twin() throws Exception {
        org.bouncycastle.cert.X509v3CertificateBuilder builder = new org.bouncycastle.cert.X509v3CertificateBuilder(
                new org.bouncycastle.cert.jcajce.JcaX509CertificateHolder(signer.certificate()));
        return new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new org.bouncycastle.operator.jcajce.JcaContentSignerBuilder("SHA256withRSA")
                                .build(TestKeys.key("impostor").getPrivate())));
    }

    @Test
    void refusesWeakDigest() throws Exception {
        for (String algorithm : List.of("SHA1withRSA", "MD5withRSA")) {
            byte[] cms = TestSigner.sign(signer, CONTENT, algorithm, true, signer.certificate());
            Verification verification = verifier().verifyCms(cms, null);
            assertThat(verification.allReasons()).containsExactly(Finding.WEAK_ALGORITHM);
            assertThat(verification.signatures().getFirst().cryptographic()).isTrue();
        }
    }

    @Test
    void refusesShortKey() throws Exception {
        Holder weak = authority.issue(TestAuthority.individual(), TestKeys.rsa("weak", 1024));
        Verification verification = verifier().verifyCms(TestSigner.attached(weak, CONTENT), null);
        assertThat(verification.allReasons()).containsExactly(Finding.WEAK_ALGORITHM);
        assertThat(verification.signatures().getFirst().algorithm()).isEqualTo("RSA-1024, SHA-256");
    }

    @Test
    void refusesCertificateIssuedWithWeakDigest() throws Exception {
        Holder weak = authority.issue(TestAuthority.individual().signedWith("SHA1withRSA"));
        assertThat(reasons(TestSigner.attached(weak, CONTENT))).containsExactly(Finding.WEAK_ALGORITHM);
    }

    @Test
    void verifiesEc() throws Exception {
        Holder curve = authority.issue(TestAuthority.individual(), TestKeys.ec("curve"));
        byte[] cms = TestSigner.sign(curve, CONTENT, "SHA256withECDSA", true, curve.certificate());
        Verification verification = verifier().verifyCms(cms, null);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures().getFirst().algorithm()).isEqualTo("EC-256, SHA-256");
    }

    @Test
    void admitsItCannotCompute() throws Exception {
        java.security.KeyPairGenerator generator = java.security.KeyPairGenerator.getInstance("Ed25519");
        Holder curve = authority.issue(TestAuthority.individual(), generator.generateKeyPair());
        byte[] cms = TestSigner.sign(curve, CONTENT, "Ed25519", true, curve.certificate());
        Verification verification = verifier().verifyCms(cms, null);
        assertThat(verification.allReasons()).containsExactly(Finding.UNSUPPORTED_ALGORITHM);
        assertThat(verification.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void refusesExpiredCertificate() throws Exception {
        Holder expired = authority.issue(
                TestAuthority.individual().dates(NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(35))));
        Verification verification = verifier().verifyCms(TestSigner.attached(expired, CONTENT), null);
        assertThat(verification.allReasons()).containsExactly(Finding.CERTIFICATE_EXPIRED);
        assertThat(verification.signatures().getFirst().chain()).isEqualTo(ChainStatus.EXPIRED);
    }

    @Test
    void refusesCertificateNotYetValid() throws Exception {
        Holder early = authority.issue(
                TestAuthority.individual().dates(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(365))));
        assertThat(reasons(TestSigner.attached(early, CONTENT))).containsExactly(Finding.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void refusesForeignAuthority() throws Exception {
        // The second bears the national authority's very names, with keys of its own.
        for (TestAuthority foreign : List.of(new TestAuthority("B"), new TestAuthority("A", "impostors"))) {
            Holder stranger = foreign.issue(TestAuthority.individual());
            Verification verification = verifier().verifyCms(TestSigner.attached(stranger, CONTENT), null);
            assertThat(verification.allReasons()).containsExactly(Finding.UNKNOWN_ISSUER);
            assertThat(verification.signatures().getFirst().revocation()).isEqualTo(RevocationStatus.NOT_CHECKED);
        }
    }

    @Test
    void refusesSelfMadeCertificate() throws Exception {
        Holder self = new Holder(signer.keys(), twin());
        assertThat(reasons(TestSigner.attached(self, CONTENT))).containsExactly(Finding.UNKNOWN_ISSUER);
    }

    @Test
    void refusesCertificateIssuedByHolder() throws Exception {
        // A person's certificate can't issue others, though its key can sign them.
        Holder child = authority.issue(signer, TestAuthority.individual(), TestKeys.key("head"));
        TrustAnchors careless = new TrustAnchors(
                authority.trust().roots(), List.of(authority.issuing.certificate(), signer.certificate()));
        SignatureVerifier verifier = new SignatureVerifier(
                careless, (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW), InstantSource.fixed(NOW));
        assertThat(verifier.verifyCms(TestSigner.attached(child, CONTENT), null).allReasons())
                .containsExactly(Finding.ISSUER_IS_NO_AUTHORITY);
    }

    @Test
    void refusesLoginKeyForDocument() throws Exception {
        Holder login = authority.issue(TestAuthority.login());
        assertThat(reasons(TestSigner.attached(login, CONTENT))).containsExactly(Finding.NOT_A_SIGNING_KEY);
    }

    @Test
    void acceptsLoginKeyForLogin() throws Exception {
        Holder login = authority.issue(TestAuthority.login());
        assertThat(verifier()
                        .verifyLogin(TestSigner.attached(login, CONTENT), CONTENT)
                        .valid())
                .isTrue();
        assertThat(verifier()
                        .verifyLogin(TestSigner.attached(signer, CONTENT), CONTENT)
                        .allReasons())
                .containsExactly(Finding.NOT_A_LOGIN_KEY);
        assertThat(verifier()
                        .verifyLogin(TestSigner.attached(login, CONTENT), new byte[] {7})
                        .allReasons())
                .containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @Test
    void acceptsKeyForBoth() throws Exception {
        Holder both = authority.issue(TestAuthority.individual().as(TestAuthority.SIGN, TestAuthority.LOGIN));
        byte[] cms = TestSigner.attached(both, CONTENT);
        assertThat(verifier().verifyCms(cms, null).valid()).isTrue();
        assertThat(verifier().verifyLogin(cms, CONTENT).valid()).isTrue();
    }

    @Test
    void refusesAuthorityAsSigner() throws Exception {
        assertThat(reasons(TestSigner.attached(authority.issuing, CONTENT))).containsExactly(Finding.CA_AS_SIGNER);
        assertThat(reasons(TestSigner.attached(authority.root, CONTENT))).containsExactly(Finding.CA_AS_SIGNER);
    }

    @Test
    void refusesUnknownCriticalExtension() throws Exception {
        Holder strange = authority.issue(TestAuthority.individual().strange());
        assertThat(reasons(TestSigner.attached(strange, CONTENT))).containsExactly(Finding.UNKNOWN_CRITICAL_EXTENSION);
    }

    @Test
    void refusesRevokedCertificate() throws Exception {
        SignatureVerifier verifier = verifier(
                (_, _) -> new RevocationAnswer.Revoked(NOW.minusSeconds(1), "SUPERSEDED", RevocationAnswer.By.CRL));
        Verification verification = verifier.verifyCms(TestSigner.attached(signer, CONTENT), null);
        assertThat(verification.allReasons()).containsExactly(Finding.CERTIFICATE_REVOKED);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void doesNotGuessWhenRevocationIsUnknown() throws Exception {
        SignatureVerifier verifier = verifier((_, _) -> new RevocationAnswer.Unknown("down"));
        Verification verification = verifier.verifyCms(TestSigner.attached(signer, CONTENT), null);
        assertThat(verification.allReasons()).containsExactly(Finding.REVOCATION_UNKNOWN);
        assertThat(verification.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(verification.allReasons()).allMatch(Finding::mayPassLater);
    }

    @Test
    void judgesCertificateAlone() throws Exception {
        CertificateReport report = verifier().verifyCertificate(signer.certificate());
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(verifier((_, _) -> new RevocationAnswer.Unknown("down"))
                        .verifyCertificate(signer.certificate())
                        .verdict())
                .isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void detectsWhatFileIs() throws Exception {
        byte[] cms = TestSigner.attached(signer, CONTENT);
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(signer.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----";
        assertThat(SignatureVerifier.detect(cms)).isEqualTo(Format.CMS);
        assertThat(SignatureVerifier.detect(Base64.getEncoder().encode(cms))).isEqualTo(Format.CMS);
        assertThat(SignatureVerifier.detect(signer.certificate().getEncoded())).isEqualTo(Format.CERTIFICATE);
        assertThat(SignatureVerifier.detect(pem.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Format.CERTIFICATE);
        assertThat(SignatureVerifier.detect("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Format.PDF);
        assertThat(SignatureVerifier.detect(new byte[] {0x30, 0x03, 1, 2, 3})).isEqualTo(Format.UNKNOWN);
        assertThat(SignatureVerifier.detect(CONTENT)).isEqualTo(Format.UNKNOWN);
        assertThat(SignatureVerifier.detect(new byte[0])).isEqualTo(Format.UNKNOWN);
    }
}
