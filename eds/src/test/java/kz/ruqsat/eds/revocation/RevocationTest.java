package kz.ruqsat.eds.revocation;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.testing.Samples;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestServers;
import kz.ruqsat.eds.testing.TestSigner;
import org.assertj.core.api.AbstractStringAssert;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks real local servers. */
class RevocationTest {
    private TestAuthority authority;
    private TestServers servers;
    private Holder signer;
    private Instant now = NOW;
    private OnlineRevocation revocation;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        signer = authority.issue(servers.here(TestAuthority.individual()));
        revocation = new OnlineRevocation(() -> now, Duration.ofSeconds(3));
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private RevocationAnswer ask() {
        return revocation.ask(signer.certificate(), authority.issuing.certificate());
    }

    private AbstractStringAssert<?> assertUnknown() {
        RevocationAnswer answer = ask();
        assertThat(answer).isInstanceOf(RevocationAnswer.Unknown.class);
        return assertThat(((RevocationAnswer.Unknown) answer).why());
    }

    @Test
    void believesOcsp() {
        assertThat(ask()).isEqualTo(new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW));
        assertThat(servers.crlAsked).hasValue(0);
    }

    @Test
    void learnsOfRevocationByOcsp() {
        servers.revoked.put(signer.certificate().getSerialNumber(), NOW.minusSeconds(60));
        assertThat(ask())
                .isEqualTo(
                        new RevocationAnswer.Revoked(NOW.minusSeconds(60), "KEY_COMPROMISE", RevocationAnswer.By.OCSP));
    }

    @Test
    void fallsBackToCrl() {
        servers.ocspDown = true;
        assertThat(ask()).isEqualTo(new RevocationAnswer.Good(RevocationAnswer.By.CRL, servers.crlThisUpdate));
        servers.revoked.put(signer.certificate().getSerialNumber(), NOW.minusSeconds(60));
        now = NOW.plus(Duration.ofMinutes(61)); // the kept list is an hour old by then
        assertThat(ask())
                .isEqualTo(
                        new RevocationAnswer.Revoked(NOW.minusSeconds(60), "KEY_COMPROMISE", RevocationAnswer.By.CRL));
    }

    @Test
    void keepsCrl() {
        servers.ocspDown = true;
        ask();
        ask();
        assertThat(servers.crlAsked).hasValue(1);
        now = servers.crlNextUpdate.plus(Duration.ofMinutes(6));
        assertUnknown().contains("past its next update");
        assertThat(servers.crlAsked).hasValue(2);
    }

    @Test
    void saysUnknownWhenNobodyAnswers() {
        servers.ocspDown = true;
        servers.crlDown = true;
        assertUnknown().contains("OCSP").contains("CRL").contains("status 503");
    }

    @Test
    void losesPatienceWithSlowServer() {
        servers.ocspSlow = true;
        servers.crlDown = true;
        Instant before = Instant.now();
        assertUnknown().contains("no answer within");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void saysUnknownWhenServersAreGone() {
        servers.close();
        assertUnknown().contains("OCSP").contains("CRL");
    }

    @Test
    void saysUnknownWhenCertificateNamesNobody() throws Exception {
        signer = authority.issue(TestAuthority.individual());
        assertUnknown().contains("names no OCSP");
    }

    @Test
    void disbelievesGarbage() {
        servers.ocspGarbage = true;
        servers.crlDown = true;
        assertUnknown().contains("not an OCSP answer");
    }

    @Test
    void disbelievesReplayedAnswer() {
        ask();
        servers.ocspReplays = servers.ocspLastAnswer;
        servers.crlDown = true;
        assertUnknown().contains("nonce");
    }

    @Test
    void disbelievesAnswerWithoutNonce() {
        servers.ocspForgetsNonce = true;
        servers.crlDown = true;
        assertUnknown().contains("nonce");
    }

    @Test
    void disbelievesStranger() throws Exception {
        servers.crlDown = true;
        servers.ocspSigner = new TestAuthority("B")
                .issue(
                        TestAuthority.server("OCSP RESPONDER", KeyPurposeId.id_kp_OCSPSigning),
                        TestKeys.key("stranger"));
        assertUnknown().contains("may not speak for the issuer");
    }

    @Test
    void disbelievesHolderOfTheSameAuthority() throws Exception {
        servers.crlDown = true;
        servers.ocspSigner = authority.issue(TestAuthority.individual(), TestKeys.key("stranger"));
        assertUnknown().contains("may not speak for the issuer");
    }

    @Test
    void disbelievesExpiredResponder() throws Exception {
        servers.crlDown = true;
        servers.ocspSigner = authority.issue(
                TestAuthority.server("OCSP RESPONDER", KeyPurposeId.id_kp_OCSPSigning)
                        .dates(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1))),
                TestKeys.key("ocsp"));
        assertUnknown().contains("may not speak for the issuer");
    }

    @Test
    void disbelievesAnswerUnderWrongKey() throws Exception {
        servers.crlDown = true;
        servers.ocspSigner = new Holder(TestKeys.key("impostor"), servers.ocspSigner.certificate());
        assertUnknown().contains("signature does not hold");
    }

    @Test
    void believesIssuerItself() {
        servers.ocspSigner = authority.issuing;
        assertThat(ask()).isInstanceOf(RevocationAnswer.Good.class);
    }

    @Test
    void disbelievesWeaklySignedAnswer() {
        servers.crlDown = true;
        servers.ocspAlgorithm = "SHA1withRSA";
        assertUnknown().contains("weak");
    }

    @Test
    void disbelievesStaleAndFutureAnswers() {
        servers.crlDown = true;
        servers.ocspTime = NOW.minus(Duration.ofMinutes(6));
        assertUnknown().contains("stale");
        servers.ocspTime = NOW.plus(Duration.ofMinutes(6));
        assertUnknown().contains("future");
    }

    @Test
    void asksCrlWhenResponderDoesNotKnow() {
        servers.ocspKnowsNothing = true;
        assertThat(ask()).isEqualTo(new RevocationAnswer.Good(RevocationAnswer.By.CRL, servers.crlThisUpdate));
        assertThat(servers.ocspAsked).hasValue(2); // with SHA-256 and with SHA-1
    }

    @Test
    void disbelievesCrlOfAnotherIssuer() throws Exception {
        servers.ocspDown = true;
        servers.crlSigner = new TestAuthority("B").issuing;
        assertUnknown().contains("the list's signature does not hold");
        servers.crlIssuer = X500Name.getInstance(
                servers.crlSigner.certificate().getSubjectX500Principal().getEncoded());
        assertUnknown().contains("the list of another issuer");
    }

    @Test
    void disbelievesCrlFromTheFuture() {
        servers.ocspDown = true;
        servers.crlThisUpdate = NOW.plus(Duration.ofMinutes(6));
        assertUnknown().contains("from the future");
    }

    @Test
    void doesNotTakeSilenceAboutExpiredCertificateForGood() throws Exception {
        servers.ocspDown = true;
        signer = authority.issue(servers.here(TestAuthority.individual())
                .dates(NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(30))));
        assertUnknown().contains("forgets expired ones");
    }

    @Test
    void makesSignatureIndeterminateWhileServersAreDown() throws Exception {
        servers.ocspDown = true;
        servers.crlDown = true;
        SignatureVerifier verifier = new SignatureVerifier(authority.trust(), revocation, () -> now);
        byte[] cms = TestSigner.attached(signer, new byte[] {1});
        assertThat(verifier.verifyCms(cms, null).verdict()).isEqualTo(Verdict.INDETERMINATE);
        servers.crlDown = false;
        assertThat(verifier.verifyCms(cms, null).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void believesSampleOcspAnswer() throws Exception {
        byte[] nonce = new DEROctetString(HexFormat.of().parseHex("B5E5C9B552CBCAC4")).getEncoded();
        X509Certificate issuer = Certificates.parse(Samples.sample("nca_rsa_test.crt"));
        Instant asked = Instant.parse("2022-09-02T16:54:00Z");
        RevocationAnswer answer = OcspAnswer.read(Samples.sample("ocsp_response_individual_sign_2004.bin"))
                .about(
                        OcspClient.id(sampleSigner(), issuer, NISTObjectIdentifiers.id_sha256),
                        new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce),
                        issuer,
                        asked);
        assertThat(answer)
                .isEqualTo(new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.parse("2022-09-02T16:53:59Z")));
    }

    @Test
    void believesSampleCrl() throws Exception {
        X509CRL list = RevocationLists.parse(Samples.sample("nca_rsa_test.crl"));
        RevocationAnswer answer = RevocationLists.given(
                Certificates.parse(Samples.sample("individual_valid_sign_2004_rsa.cer")),
                list,
                List.of(),
                Certificates.parse(Samples.sample("nca_rsa_test.crt")),
                Instant.parse("2022-04-01T00:00:00Z"));
        assertThat(answer)
                .isEqualTo(new RevocationAnswer.Good(RevocationAnswer.By.CRL, Instant.parse("2022-03-29T04:18:29Z")));
        assertThat(RevocationAddresses.changes(
                        Certificates.parse(Samples.sample("individual_valid_sign_2004_rsa.cer"))))
                .containsExactly(URI.create("http://test.pki.gov.kz/crl/nca_d_rsa_test.crl"));
    }

    private static X509Certificate sampleSigner() throws IOException {
        CmsStructure cms = CmsStructure.parse(Samples.sample("one-signer-attached.cms"));
        return java.util.Objects.requireNonNull(cms.certificate(cms.signers().getFirst()));
    }
}
