package kz.ruqsat.eds.signing;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestServers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The levels of XAdES above the bare signature, as our verifier sees them. */
class XadesLongTermTest {
    private static final byte[] DOCUMENT =
            bytes("<q:өтініш xmlns:q=\"urn:q\" xml:lang=\"kk\"><бсн>200140000018</бсн><!-- пікір --></q:өтініш>");

    /** The signers' certificates have ended, the authorities' have not. */
    private static final Instant AFTER_THE_SIGNER = Instant.parse("2028-01-01T00:00:00Z");

    private TestAuthority authority;
    private TestServers servers;
    private Instant now = NOW;
    private Xades xades;
    private SignatureVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        servers.ocspSigner = authority.issuing; // the responder's own certificate ends with the people's
        OnlineRevocation online = new OnlineRevocation(() -> now, Duration.ofSeconds(5));
        xades = new Xades(
                () -> now,
                new Proving(
                        new HttpTimeStampAuthority(URI.create(servers.address("/tsp/")), Duration.ofSeconds(5)),
                        new EvidenceCollector(authority.trust(), online, () -> now)));
        verifier = new SignatureVerifier(authority.trust(), online, () -> now);
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private SigningKey key(KeyPair keys) throws Exception {
        TestAuthority.Holder holder = authority.issue(servers.here(TestAuthority.individual()), keys);
        return new LocalKey(holder.keys().getPrivate(), holder.certificate(), List.of());
    }

    private void move(Instant to) {
        now = to;
        servers.ocspTime = to;
        servers.stampTime = to;
        servers.crlThisUpdate = to;
        servers.crlNextUpdate = to.plus(Duration.ofDays(1));
    }

    private Verification valid(byte[] signed, SignatureLevel... levels) {
        Verification verification = verifier.verifyXml(signed);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures()).extracting(SignatureReport::level).containsExactly(levels);
        return verification;
    }

    @ParameterizedTest
    @MethodSource(TestKeys.EVERY_KIND)
    void makesEveryLevelWithEveryKey(KeyPair keys) throws Exception {
        byte[] signed = xades.sign(DOCUMENT, key(keys));
        for (SignatureLevel level : SignatureLevel.values()) {
            signed = xades.raise(signed, level);
            SignatureReport report = valid(signed, level).signatures().getFirst();
            assertThat(report.provenTime()).isEqualTo(level == SignatureLevel.B ? null : NOW);
        }
        valid(xades.raise(signed, SignatureLevel.LTA), SignatureLevel.LTA);
    }

    @Test
    void isValidAfterTheSignersCertificateHasEndedByItsTimeStampOnly() throws Exception {
        SigningKey key = key(TestKeys.key("signer"));
        byte[] bare = xades.sign(DOCUMENT, key);
        byte[] proved = xades.raise(bare, SignatureLevel.LT);
        move(AFTER_THE_SIGNER);

        assertThat(verifier.verifyXml(bare).allReasons()).contains(Finding.CERTIFICATE_EXPIRED);
        valid(proved, SignatureLevel.LT);
        servers.revoked.put(key.certificate().getSerialNumber(), NOW.plusSeconds(1));
        valid(proved, SignatureLevel.LT);
        servers.revoked.put(key.certificate().getSerialNumber(), NOW.minusSeconds(1));
        assertThat(verifier.verifyXml(without(proved, "RevocationValues")).allReasons())
                .containsExactly(Finding.CERTIFICATE_REVOKED);
    }

    /** 2026 signed, 2031 renewed, 2046 verified: no certificate of 2026 lives any more. */
    @ParameterizedTest
    @MethodSource(TestKeys.EVERY_KIND)
    void isValidTwentyYearsLaterWhenRenewedOnce(KeyPair keys) throws Exception {
        byte[] archived = xades.sign(DOCUMENT, key(keys), SignatureLevel.LTA);
        TestAuthority next =
                new TestAuthority("B", Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2050-01-01T00:00:00Z"));
        TrustAnchors both = new TrustAnchors(
                List.of(authority.root.certificate(), next.root.certificate()),
                List.of(authority.issuing.certificate(), next.issuing.certificate()));
        OnlineRevocation online = new OnlineRevocation(() -> now, Duration.ofSeconds(5));
        SignatureVerifier later = new SignatureVerifier(both, online, () -> now);
        try (TestServers others = new TestServers(next)) {
            others.ocspSigner = next.issuing;
            others.stamper = next.issue(
                    others.here(TestAuthority.server("TSA 2031", KeyPurposeId.id_kp_timeStamping)
                            .dates(Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2050-01-01T00:00:00Z"))),
                    TestKeys.key("tsa 2031"));
            move(Instant.parse("2031-06-01T00:00:00Z"));
            others.ocspTime = now;
            others.stampTime = now;
            byte[] renewed = new Xades(
                            () -> now,
                            new Proving(
                                    new HttpTimeStampAuthority(
                                            URI.create(others.address("/tsp/")), Duration.ofSeconds(5)),
                                    new EvidenceCollector(both, online, () -> now)))
                    .raise(archived, SignatureLevel.LTA);
            servers.close();
            now = Instant.parse("2046-09-01T00:00:00Z");
            others.ocspTime = now;

            Verification verification = later.verifyXml(renewed);
            assertThat(verification.allReasons()).isEmpty();
            assertThat(verification.signatures().getFirst().judgedAt()).isEqualTo(NOW);
            assertThat(later.verifyXml(archived).allReasons())
                    .contains(Finding.CERTIFICATE_EXPIRED, Finding.TIMESTAMP_EXPIRED);
        }
    }

    @Test
    void asksForPatienceWhenNobodyAnswers() throws Exception {
        byte[] bare = xades.sign(DOCUMENT, key(TestKeys.key("signer")));
        servers.ocspDown = true;
        servers.crlDown = true;

        assertThatThrownBy(() -> xades.raise(bare, SignatureLevel.LT)).isInstanceOf(IOException.class);
    }

    @Test
    void anArchiveOfTheLastSignatureSpeaksForThoseBeforeIt() throws Exception {
        byte[] first = xades.sign(DOCUMENT, key(TestKeys.gost("signer", GostKind.GOST_2015_512)), SignatureLevel.T);
        byte[] second = Xades.signPlainly(first, key(TestKeys.ec("signer")));
        byte[] third = xades.sign(second, key(TestKeys.key("signer")), SignatureLevel.LTA);
        valid(third, SignatureLevel.LTA, SignatureLevel.LTA, SignatureLevel.LTA);
        move(AFTER_THE_SIGNER);

        Verification verification = valid(third, SignatureLevel.LTA, SignatureLevel.LTA, SignatureLevel.LTA);
        assertThat(verification.signatures())
                .extracting(SignatureReport::judgedAt)
                .containsOnly(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SignatureTimeStamp",
                "CertificateValues",
                "RevocationValues",
                "EncapsulatedOCSPValue",
                "TimeStampValidationData"
            })
    void refusesAnArchiveFromUnderWhichSomethingWasTaken(String property) throws Exception {
        byte[] archived = xades.sign(DOCUMENT, key(TestKeys.key("signer")), SignatureLevel.LTA);

        assertThat(verifier.verifyXml(without(archived, property)).allReasons()).contains(Finding.ARCHIVE_BROKEN);
    }

    @Test
    void refusesEveryChangedCharacterUnderAnArchive() throws Exception {
        byte[] archived = xades.sign(DOCUMENT, key(TestKeys.key("signer")), SignatureLevel.LTA);
        Matcher values = Pattern.compile(">([A-Za-z0-9+/=]{40,})<").matcher(text(archived));
        Random random = new Random(20261122);
        while (values.find()) {
            for (int i = 0; i < 5; i++) {
                byte[] changed = archived.clone();
                int at = bytes(text(archived)
                                .substring(
                                        0,
                                        values.start(1)
                                                + random.nextInt(values.group(1).length() - 2)))
                        .length;
                changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
                if (changed[at] != archived[at]) {
                    assertThat(verifier.verifyXml(changed).valid()).isFalse();
                }
            }
        }
    }

    @Test
    void refusesATimeStampOfAnotherSignature() throws Exception {
        SigningKey key = key(TestKeys.key("signer"));
        byte[] one = xades.sign(DOCUMENT, key, SignatureLevel.T);
        byte[] other = xades.sign(bytes("<other>1</other>"), key, SignatureLevel.T);
        String token = "(?s).*<xades:EncapsulatedTimeStamp>(.*)</xades:EncapsulatedTimeStamp>.*";
        String moved =
                text(one).replace(text(one).replaceAll(token, "$1"), text(other).replaceAll(token, "$1"));

        assertThat(verifier.verifyXml(bytes(moved)).allReasons()).containsExactly(Finding.TIMESTAMP_INVALID);
    }

    @Test
    void addsNothingToAPlainSignature() throws Exception {
        byte[] plain = Xades.signPlainly(DOCUMENT, key(TestKeys.key("signer")));

        assertThatThrownBy(() -> xades.raise(plain, SignatureLevel.T)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] without(byte[] signed, String property) {
        String less = text(signed)
                .replaceFirst("(?s)<(xades|xades141):" + property + "[ >].*?</(xades|xades141):" + property + ">", "");
        assertThat(less).isNotEqualTo(text(signed));
        return bytes(less);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
