package kz.ruqsat.eds;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.pdf.PdfArchive;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.signing.Pades;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.eds.signing.TimeStampAuthority;
import kz.ruqsat.eds.testing.Makers;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/**
 * A PDF of 2026 in 2046: its authorities are gone, the archive was renewed in time, or was not. By RSA, and by GOST alone:
 * keys, time stamps and the digests that they are over.
 */
class TwentyYearsTest {
    private static final Instant YEAR_2031 = Instant.parse("2031-06-01T00:00:00Z");
    private static final Instant YEAR_2039 = Instant.parse("2039-06-01T00:00:00Z");
    private static final Instant YEAR_2046 = Instant.parse("2046-09-01T06:00:00Z");

    /** One paper through the years. */
    private static final class Life implements AutoCloseable {
        private final @Nullable GostKind kind;
        private final TestAuthority later =
                new TestAuthority("Б", Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2060-01-01T00:00:00Z"));
        private final TestServers servers = new TestServers(later);
        private final TrustAnchors trust;
        private final byte[] signed;
        private final byte[] renewedOnce;
        private final byte[] renewedTwice;

        Life(@Nullable GostKind kind) throws Exception {
            this.kind = kind;
            TestAuthority first = new TestAuthority("A");
            trust = Makers.trust(first, later);
            try (TestServers ofFirst = new TestServers(first)) {
                TimeStampAuthority stamps =
                        Makers.stamper(first, ofFirst, keys("tsa"), Instant.parse("2032-01-01T00:00:00Z"), () -> NOW);
                Holder signer = first.issue(ofFirst.here(TestAuthority.ofFirm(SignerRole.HEAD)), keys("holder"));
                signed = Makers.pades(first, ofFirst, stamps, NOW)
                        .sign(
                                TestPdf.archival(true),
                                new Pades.Wish(TestPdf.FIELD, null, SignatureLevel.LTA),
                                Makers.key(signer));
                ofFirst.move(YEAR_2031);
                renewedOnce = renewed(signed, "2040-01-01T00:00:00Z", YEAR_2031);
            }
            renewedTwice = renewed(renewedOnce, "2050-01-01T00:00:00Z", YEAR_2039);
            servers.move(YEAR_2046);
        }

        private KeyPair keys(String name) {
            return kind == null ? TestKeys.key(name) : TestKeys.gost(name, kind);
        }

        private byte[] renewed(byte[] pdf, String until, Instant at) throws Exception {
            servers.move(at);
            TimeStampAuthority stamps =
                    Makers.stamper(later, servers, keys("tsa " + until), Instant.parse(until), () -> at);
            return new Pades(new Proving(stamps, Makers.collector(trust, at))).archive(pdf);
        }

        @Override
        public void close() {
            servers.close();
        }
    }

    @ParameterizedTest
    @NullSource
    @EnumSource
    void holdsWhenRenewedInTimeAndNotWhenForgotten(@Nullable GostKind kind) throws Exception {
        try (Life life = new Life(kind)) {
            SignatureReport report = Makers.verifier(life.trust, YEAR_2046)
                    .verifyPdf(life.renewedTwice)
                    .signatures()
                    .getFirst();
            assertThat(report.reasons()).isEmpty();
            assertThat(report.provenTime()).isEqualTo(NOW);
            assertThat(report.level()).isEqualTo(SignatureLevel.LTA);
            assertThat(Objects.requireNonNull(report.timeStamp()).imprint())
                    .isEqualTo(kind == null ? "SHA-256" : kind.digestName());
            assertThat(PdfArchive.newest(life.renewedTwice).orElseThrow().algorithms())
                    .isEqualTo(kind == null ? "RSA-2048, SHA-256" : kind.algorithm() + ", " + kind.digestName());
            for (byte[] pdf : List.of(life.signed, life.renewedOnce)) {
                Verification verification =
                        Makers.verifier(life.trust, YEAR_2046).verifyPdf(pdf);
                assertThat(verification.verdict()).isNotEqualTo(Verdict.VALID);
                assertThat(verification.allReasons()).contains(Finding.CERTIFICATE_EXPIRED);
            }
        }
    }
}
