package kz.ruqsat.eds.signing;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.signing.Cades.Form;
import kz.ruqsat.eds.testing.CmsParts;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestServers;
import kz.ruqsat.eds.testing.TestSigner;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CadesTest {
    private static final byte[] CONTENT = "Лицензия № 1".getBytes(StandardCharsets.UTF_8);

    /** The kinds of keys. */
    enum Keys {
        RSA,
        EC,
        GOST_2004,
        GOST_2015_256,
        GOST_2015_512;

        KeyPair pair(String name) {
            return switch (this) {
                case RSA -> TestKeys.key(name);
                case EC -> TestKeys.ec(name);
                case GOST_2004 -> TestKeys.gost(name, GostKind.GOST_2004);
                case GOST_2015_256 -> TestKeys.gost(name, GostKind.GOST_2015_256);
                case GOST_2015_512 -> TestKeys.gost(name, GostKind.GOST_2015_512);
            };
        }
    }

    private TestAuthority authority;
    private TestServers servers;
    private Instant now = NOW;
    private OnlineRevocation online;
    private SignatureVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        online = new OnlineRevocation(() -> now, Duration.ofSeconds(5));
        verifier = new SignatureVerifier(authority.trust(), online, () -> now);
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private SigningKey person(Keys kind, String name) throws Exception {
        return local(authority.issue(servers.here(TestAuthority.individual()), kind.pair(name)));
    }

    private static SigningKey local(Holder holder) {
        return new LocalKey(holder.keys().getPrivate(), holder.certificate(), List.of());
    }

    private TimeStampAuthority stamps(Keys kind) throws Exception {
        return new LocalStamps(
                local(authority.issue(
                        servers.here(TestAuthority.server("TSA " + kind, KeyPurposeId.id_kp_timeStamping)
                                .dates(NOW.minus(Duration.ofDays(9)), Instant.parse("2032-01-01T00:00:00Z"))),
                        kind.pair("tsa"))),
                () -> now);
    }

    private Cades cades(Keys stamping) throws Exception {
        return new Cades(
                () -> now, new Proving(stamps(stamping), new EvidenceCollector(authority.trust(), online, () -> now)));
    }

    private SignatureReport valid(byte[] cms, byte @org.jspecify.annotations.Nullable [] content) {
        Verification verification = verifier.verifyCms(cms, content);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.valid()).isTrue();
        return verification.signatures().getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void makesEveryLevelWithEveryKindOfKey(Keys kind) throws Exception {
        SigningKey key = person(kind, "person");
        Cades cades = cades(kind);
        for (SignatureLevel level : SignatureLevel.values()) {
            byte[] attached = cades.sign(key, CONTENT, Form.ATTACHED, level);
            SignatureReport report = valid(attached, null);
            assertThat(report.level()).isEqualTo(level);
            assertThat(report.provenTime()).isEqualTo(level == SignatureLevel.B ? null : NOW);
            assertThat(CmsPackage.content(attached)).isEqualTo(CONTENT);
            byte[] detached = cades.sign(key, CONTENT, Form.DETACHED, level);
            assertThat(valid(detached, CONTENT).level()).isEqualTo(level);
            assertThat(verifier.verifyCms(detached, new byte[] {1}).valid()).isFalse();
        }
    }

    @Test
    void raisesStepByStepWhatNcaLayerSigned() throws Exception {
        Holder signer = authority.issue(servers.here(TestAuthority.individual()));
        byte[] cms = TestSigner.stamped(TestSigner.attached(signer, CONTENT), servers::token);
        Cades cades = cades(Keys.GOST_2015_512);
        for (SignatureLevel level : List.of(SignatureLevel.T, SignatureLevel.LT, SignatureLevel.LTA)) {
            cms = cades.raise(cms, null, level);
            assertThat(valid(cms, null).level()).isEqualTo(level);
        }
        // A second archive time stamp over the first.
        assertThat(valid(cades.raise(cms, null, SignatureLevel.LTA), null).level())
                .isEqualTo(SignatureLevel.LTA);
    }

    @Test
    void addsSignersWhoseSignaturesStayIndependent() throws Exception {
        Cades cades = cades(Keys.RSA);
        byte[] cms = cades.sign(person(Keys.RSA, "one"), CONTENT, Form.DETACHED, SignatureLevel.T);
        cms = cades.addSigner(cms, CONTENT, person(Keys.EC, "two"));
        cms = cades.addSigner(cms, CONTENT, person(Keys.GOST_2015_512, "three"));
        byte[] all = cades.raise(cms, CONTENT, SignatureLevel.LTA);
        Verification verification = verifier.verifyCms(all, CONTENT);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures())
                .extracting(SignatureReport::algorithm)
                .containsExactly("RSA-2048, SHA-256", "EC-256, SHA-256", "GOST3410-2015-512, GOST3411-2015-512");
        assertThat(verification.signatures()).extracting(SignatureReport::level).containsOnly(SignatureLevel.LTA);
        assertThatThrownBy(() -> cades.addSigner(all, null, person(Keys.RSA, "four")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signsOverSignaturesAtSeveralDepths() throws Exception {
        Cades cades = cades(Keys.RSA);
        byte[] cms = cades.sign(person(Keys.RSA, "one"), CONTENT, Form.ATTACHED);
        cms = cades.counterSign(cms, List.of(0), person(Keys.GOST_2004, "two"));
        cms = cades.counterSign(cms, List.of(0), person(Keys.EC, "three"));
        cms = cades.counterSign(cms, List.of(0, 1), person(Keys.GOST_2015_512, "four"));
        for (SignatureLevel level : SignatureLevel.values()) {
            SignatureReport first = valid(cades.raise(cms, null, level), null);
            assertThat(first.counterSignatures()).hasSize(2);
            SignatureReport second = first.counterSignatures().get(1);
            assertThat(second.algorithm()).isEqualTo("EC-256, SHA-256");
            assertThat(second.level()).isEqualTo(level);
            assertThat(second.counterSignatures()).singleElement().satisfies(third -> {
                assertThat(third.algorithm()).startsWith("GOST3410-2015-512");
                assertThat(third.level()).isEqualTo(level);
                assertThat(third.provenTime()).isEqualTo(level == SignatureLevel.B ? null : NOW);
            });
        }
        assertThatThrownBy(() -> cades.counterSign(new byte[] {1}, List.of(0), person(Keys.RSA, "five")))
                .isInstanceOf(UnreadableSignatureException.class);
        byte[] known = cms;
        assertThatThrownBy(() -> cades.counterSign(known, List.of(0, 5), person(Keys.RSA, "five")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesSignatureOverAnotherSignature() throws Exception {
        Cades cades = cades(Keys.RSA);
        SigningKey signer = person(Keys.RSA, "one");
        byte[] cms = cades.counterSign(cades.sign(signer, CONTENT, Form.ATTACHED), List.of(0), person(Keys.EC, "two"));
        // The first signature is made anew, one second later: the second stays as it was.
        now = now.plusSeconds(1);
        byte[] other = cades.sign(signer, CONTENT, Form.ATTACHED);
        byte[] moved = CmsParts.moved(cms, other);
        Verification verification = verifier.verifyCms(moved, null);
        assertThat(verification.allReasons()).containsExactly(Finding.SIGNED_OTHER_DATA);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verification.signatures().getFirst().verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void makesNothingWithoutProof() throws Exception {
        Cades cades = cades(Keys.RSA);
        SigningKey key = person(Keys.RSA, "person");
        servers.ocspDown = true;
        servers.crlDown = true;
        assertThatThrownBy(() -> cades.sign(key, CONTENT, Form.ATTACHED, SignatureLevel.LT))
                .isInstanceOf(IOException.class);
        assertThat(cades.sign(key, CONTENT, Form.ATTACHED, SignatureLevel.T)).isNotEmpty();
    }

    @Test
    void keepsListsWhenNobodyAnswersAboutOneCertificate() throws Exception {
        servers.ocspDown = true;
        byte[] cms = cades(Keys.RSA).sign(person(Keys.RSA, "person"), CONTENT, Form.ATTACHED, SignatureLevel.LTA);
        servers.crlDown = true;
        now = now.plus(Duration.ofHours(1));
        assertThat(valid(cms, null).level()).isEqualTo(SignatureLevel.LTA);
    }

    /** 2026 signed, 2031 renewed, 2046 verified: nobody of 2026 is alive any more. */
    @ParameterizedTest
    @CsvSource({"RSA,RSA", "GOST_2015_512,GOST_2015_512", "EC,GOST_2004"})
    void isValidTwentyYearsLater(Keys signing, Keys stamping) throws Exception {
        byte[] cms = cades(stamping).sign(person(signing, "person"), CONTENT, Form.DETACHED, SignatureLevel.LTA);
        byte[] onlyStamped = cades(stamping).sign(person(signing, "person"), CONTENT, Form.DETACHED, SignatureLevel.LT);

        now = Instant.parse("2031-06-01T00:00:00Z");
        servers.ocspTime = now;
        servers.ocspSigner = authority.issuing;
        assertThat(valid(cms, CONTENT).provenTime()).isEqualTo(NOW);
        try (Later later = new Later()) {
            byte[] renewed = later.cades().raise(cms, CONTENT, SignatureLevel.LTA);
            servers.close();

            now = Instant.parse("2046-09-01T00:00:00Z");
            later.servers.ocspTime = now;
            SignatureReport report = later.verified(renewed).signatures().getFirst();
            assertThat(report.reasons()).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.VALID);
            assertThat(report.judgedAt()).isEqualTo(NOW);
            assertThat(Objects.requireNonNull(report.signer()).notAfter()).isBefore(now.minus(Duration.ofDays(6000)));

            assertThat(later.verified(cms).allReasons())
                    .contains(Finding.CERTIFICATE_EXPIRED, Finding.TIMESTAMP_EXPIRED);
            assertThat(later.verified(onlyStamped).allReasons()).contains(Finding.CERTIFICATE_EXPIRED);
        }
    }

    /** The authority of another generation, which stamps in 2031 and still lives in 2046. */
    private final class Later implements AutoCloseable {
        private final TestAuthority next =
                new TestAuthority("B", Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2050-01-01T00:00:00Z"));
        private final TestServers servers = new TestServers(next);
        private final TrustAnchors trust = new TrustAnchors(
                List.of(authority.root.certificate(), next.root.certificate()),
                List.of(authority.issuing.certificate(), next.issuing.certificate()));

        Later() throws Exception {
            servers.ocspTime = now;
            servers.ocspSigner = next.issuing;
        }

        Cades cades() throws Exception {
            Holder stamper = next.issue(
                    servers.here(TestAuthority.server("TSA 2031", KeyPurposeId.id_kp_timeStamping)
                            .dates(Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2050-01-01T00:00:00Z"))),
                    TestKeys.key("tsa 2031"));
            return new Cades(
                    () -> now,
                    new Proving(
                            new LocalStamps(local(stamper), () -> now),
                            new EvidenceCollector(trust, online, () -> now)));
        }

        Verification verified(byte[] cms) {
            return new SignatureVerifier(trust, online, () -> now).verifyCms(cms, CONTENT);
        }

        @Override
        public void close() {
            servers.close();
        }
    }

    @Test
    void doesNotMindRevocationAfterTheProvenTime() throws Exception {
        SigningKey key = person(Keys.RSA, "person");
        byte[] cms = cades(Keys.RSA).sign(key, CONTENT, Form.ATTACHED, SignatureLevel.LTA);
        now = now.plus(Duration.ofDays(30));
        servers.ocspTime = now;
        servers.revoked.put(key.certificate().getSerialNumber(), NOW.plus(Duration.ofDays(1)));
        valid(cms, null);
        servers.revoked.put(key.certificate().getSerialNumber(), NOW.minusSeconds(1));
        assertThat(verifier.verifyCms(cms, null).allReasons()).containsExactly(Finding.CERTIFICATE_REVOKED);
    }

    @Test
    void waitsWhenEvidenceOfAnExpiredCertificateIsMissing() throws Exception {
        byte[] cms = cades(Keys.RSA).sign(person(Keys.RSA, "person"), CONTENT, Form.ATTACHED, SignatureLevel.T);
        now = Instant.parse("2028-01-01T00:00:00Z");
        servers.ocspDown = true;
        servers.crlDown = true;
        assertThat(verifier.verifyCms(cms, null).allReasons()).containsExactly(Finding.REVOCATION_UNKNOWN);
    }
}
