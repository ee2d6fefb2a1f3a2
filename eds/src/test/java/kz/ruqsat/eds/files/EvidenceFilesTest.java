package kz.ruqsat.eds.files;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.RevocationStatus;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.Statement;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.testing.Samples;
import kz.ruqsat.eds.testing.Stamps;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestServers;
import kz.ruqsat.eds.testing.TestSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What authorities sign by themselves: certificates, lists, answers, time stamps. */
class EvidenceFilesTest {
    private static final byte[] CONTENT = "Өтініш".getBytes(StandardCharsets.UTF_8);

    private static TestAuthority authority;
    private static TestServers servers;
    private static Holder signer;

    @BeforeAll
    static void start() throws Exception {
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        signer = authority.issue(servers.here(TestAuthority.individual()));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static SignatureVerifier verifier(TrustAnchors trust, Instant at) {
        return new SignatureVerifier(
                trust, (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, at), InstantSource.fixed(at));
    }

    private static Verification verify(byte[] file) {
        return verifier(authority.trust(), NOW).verify(file, null);
    }

    private static Verification sample(String name, String at) throws IOException {
        TrustAnchors trust = new TrustAnchors(List.of(), List.of()).andTestContour();
        return verifier(trust, Instant.parse(at)).verify(Samples.sample(name), null);
    }

    @Test
    void verifiesCertificates() throws Exception {
        byte[] der = signer.certificate().getEncoded();
        Verification verification = verify(der);
        assertThat(verification.format()).isEqualTo(Format.CERTIFICATE);
        assertThat(verification.valid()).isTrue();
        assertThat(verification.signatures().getFirst().signer())
                .extracting(SignerCertificate::iin)
                .isEqualTo(TestAuthority.IIN);
        String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
        assertThat(verify(pem.getBytes(StandardCharsets.US_ASCII)).valid()).isTrue();
        byte[] stranger = new TestAuthority("B")
                .issue(TestAuthority.individual())
                .certificate()
                .getEncoded();
        assertThat(verify(stranger).allReasons()).containsExactly(Finding.UNKNOWN_ISSUER);
    }

    @Test
    void verifiesLists() throws Exception {
        byte[] list = servers.crl();
        Verification verification = verify(list);
        assertThat(verification.format()).isEqualTo(Format.REVOCATION_LIST);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.statements()).extracting(Statement::kind).containsExactly(Statement.Kind.LISTED);
        Instant late = servers.crlNextUpdate.plus(Duration.ofMinutes(6));
        assertThat(verifier(authority.trust(), late).verify(list, null).allReasons())
                .containsExactly(Finding.EVIDENCE_OUT_OF_DATE);
        list[list.length - 20] ^= 1;
        assertThat(verify(list).allReasons()).containsExactly(Finding.SIGNATURE_BROKEN);
        assertThat(verifier(new TestAuthority("B").trust(), NOW)
                        .verify(servers.crl(), null)
                        .allReasons())
                .containsExactly(Finding.UNKNOWN_ISSUER);
    }

    @Test
    void verifiesAnswersOfResponders() throws Exception {
        new OnlineRevocation(() -> NOW, Duration.ofSeconds(5))
                .ask(signer.certificate(), authority.issuing.certificate());
        byte[] answer = java.util.Objects.requireNonNull(servers.ocspLastAnswer);
        Verification verification = verify(answer);
        assertThat(verification.format()).isEqualTo(Format.OCSP_ANSWER);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.statements()).extracting(Statement::kind).containsExactly(Statement.Kind.GOOD);
        assertThat(verifier(new TestAuthority("B").trust(), NOW)
                        .verify(answer, null)
                        .allReasons())
                .contains(Finding.RESPONDER_NOT_AUTHORISED);
    }

    @Test
    void verifiesTimeStamps() throws Exception {
        byte[] token = servers.token(CONTENT);
        Verification verification = verifier(authority.trust(), NOW).verify(token, CONTENT);
        assertThat(verification.format()).isEqualTo(Format.TIME_STAMP);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures().getFirst().provenTime()).isEqualTo(servers.stampTime);
        assertThat(verify(token).valid()).isTrue();
        assertThat(verifier(authority.trust(), NOW)
                        .verify(token, new byte[] {1})
                        .allReasons())
                .containsExactly(Finding.SIGNED_OTHER_DATA);
        byte[] forged = Stamps.bySigner(token, signer);
        assertThat(verify(forged).allReasons()).contains(Finding.TIMESTAMP_INVALID);
    }

    @Test
    void namesWhatWasNeverIssued() throws Exception {
        Verification answer = sample("ocsp_response_individual_2015.bin", "2022-09-02T16:59:00Z");
        assertThat(answer.statements()).extracting(Statement::kind).containsExactly(Statement.Kind.NOT_ISSUED);
        RevocationSource never =
                (_, _) -> new RevocationAnswer.Revoked(Instant.EPOCH, "CERTIFICATE_HOLD", RevocationAnswer.By.OCSP);
        Verification verification = new SignatureVerifier(authority.trust(), never, InstantSource.fixed(NOW))
                .verifyCms(TestSigner.attached(signer, CONTENT), null);
        assertThat(verification.allReasons()).containsExactly(Finding.CERTIFICATE_NOT_ISSUED);
        assertThat(verification.signatures().getFirst().revocation()).isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void readsTheSamplesOfTheTestContour() throws IOException {
        for (String list : List.of("nca_rsa_test.crl", "nca_gost_test.crl")) {
            assertThat(sample(list, "2022-04-01T00:00:00Z").allReasons())
                    .as(list)
                    .isEmpty();
        }
        Verification revoked = sample("ocsp_response_ceo_sign_2004_revoked.bin", "2022-09-02T16:58:00Z");
        assertThat(revoked.statements()).extracting(Statement::kind).containsExactly(Statement.Kind.REVOKED);
        assertThat(revoked.statements().getFirst().detail()).isEqualTo("SUPERSEDED");
        Verification good = sample("ocsp_response_individual_sign_2004.bin", "2022-09-02T16:54:00Z");
        assertThat(good.statements()).extracting(Statement::kind).containsExactly(Statement.Kind.GOOD);
        assertThat(good.allReasons()).isEmpty();
        assertThat(revoked.allReasons()).isEmpty();
        for (String stamp : List.of("tsp_response.bin", "tsp_token.bin")) {
            Verification verification = sample(stamp, "2022-09-18T13:21:00Z");
            assertThat(verification.format()).isEqualTo(Format.TIME_STAMP);
            assertThat(verification.allReasons()).isEmpty();
            assertThat(verification.statements().getFirst().detail()).isEqualTo("SHA-1");
            TrustAnchors trust = new TrustAnchors(List.of(), List.of()).andTestContour();
            // A SHA-1 digest proves nothing of any content.
            assertThat(verifier(trust, Instant.parse("2022-09-18T13:21:00Z"))
                            .verify(Samples.sample(stamp), CONTENT)
                            .allReasons())
                    .containsExactly(Finding.WEAK_ALGORITHM);
        }
        assertThat(sample("ocsp_response_ceo_2015_revoked.bin", "2022-09-02T16:59:30Z")
                        .allReasons())
                .isEmpty();
        assertThat(sample("nca_gost2022_test.crl", "2022-09-02T16:59:00Z").allReasons())
                .isEmpty();
    }
}
