package kz.ruqsat.eds.timestamps;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.cades.ArchiveTimeStampV3;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.TimeStamp;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.signing.Pades;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.eds.signing.TimeStampAuthority;
import kz.ruqsat.eds.signing.Xades;
import kz.ruqsat.eds.testing.Makers;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestServers;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time stamps over digests of the national standards, alone and in signatures of every level and format. */
class GostImprintTest {
    private static final byte[] DATA = "Лицензия № 1".getBytes(StandardCharsets.UTF_8);
    private static final Instant END = Instant.parse("2032-01-01T00:00:00Z");

    private TestAuthority authority;
    private TestServers servers;
    private SignatureVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        verifier = Makers.verifier(authority.trust(), NOW);
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private TimeStampAuthority stamps(GostKind kind) throws Exception {
        return Makers.stamper(authority, servers, TestKeys.gost("tsa", kind), END, () -> NOW);
    }

    private SigningKey signer(GostKind kind) throws Exception {
        return Makers.key(authority.issue(servers.here(TestAuthority.individual()), TestKeys.gost("holder", kind)));
    }

    @ParameterizedTest
    @EnumSource
    void isOverItsDataOnly(GostKind kind) throws Exception {
        byte[] der = stamps(kind).stamp(DATA);
        Token token = Token.parse(der);
        assertThat(token.imprintAlgorithm()).isEqualTo(kind.digestOid());
        assertThat(token.over(DATA)).isTrue();
        assertThat(token.holds()).isTrue();
        assertThat(token.over("Лицензия № 2".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(verifier.verify(der, DATA).allReasons()).isEmpty();
        Verification other = verifier.verify(der, new byte[] {1});
        assertThat(other.allReasons()).containsExactly(Finding.SIGNED_OTHER_DATA);
        assertThat(verifier.verify(der, null).statements().getFirst().detail()).isEqualTo(kind.digestName());
    }

    /** Of every byte one bit: it is no token any more, proves nothing, or says the same. */
    @ParameterizedTest
    @EnumSource
    void seesEveryChangedByte(GostKind kind) throws Exception {
        byte[] der = stamps(kind).stamp(DATA);
        String said = said(der);
        int seen = 0;
        for (int at = 0; at < der.length; at++) {
            byte[] changed = der.clone();
            changed[at] ^= (byte) (1 << at % 8);
            if (!verifier.verify(changed, DATA).valid()) {
                seen++;
            } else {
                assertThat(said(changed)).as("byte %s of %s", at, der.length).isEqualTo(said);
            }
        }
        assertThat(seen).isGreaterThan(der.length * 9 / 10);
    }

    private static String said(byte[] der) {
        Token token = Token.parse(der);
        return token.time()
                + token.policy()
                + token.imprintAlgorithm()
                + token.imprint()
                + token.nonce()
                + token.authority();
    }

    @ParameterizedTest
    @EnumSource
    void provesCmsXmlAndPdfAtEveryLevel(GostKind kind) throws Exception {
        Proving proof = new Proving(stamps(kind), Makers.collector(authority.trust(), NOW));
        Pades pades = Makers.pades(authority, servers, stamps(kind), NOW);
        SigningKey key = signer(kind);
        byte[] xml = "<өтініш><нөмір>1</нөмір></өтініш>".getBytes(StandardCharsets.UTF_8);
        for (SignatureLevel level : SignatureLevel.values()) {
            byte[] cms = new Cades(() -> NOW, proof).sign(key, DATA, Cades.Form.ATTACHED, level);
            assertProved(cms, level, kind);
            assertProved(new Xades(() -> NOW, proof).sign(xml, key, level), level, kind);
            byte[] pdf = pades.sign(TestPdf.archival(true), new Pades.Wish(TestPdf.FIELD, null, level), key);
            assertProved(pdf, level, kind);
            if (level == SignatureLevel.LTA) {
                assertThat(indexDigest(cms)).isEqualTo(kind.digestOid());
                assertThat(SignatureVerifier.newestArchive(pdf).orElseThrow().algorithms())
                        .isEqualTo(kind.algorithm() + ", " + kind.digestName());
            }
        }
    }

    private void assertProved(byte[] file, SignatureLevel level, GostKind kind) {
        SignatureReport report = verifier.verify(file, null).signatures().getFirst();
        assertThat(report.reasons()).as("%s %s", level, kind).isEmpty();
        assertThat(report.level()).isEqualTo(level);
        if (level != SignatureLevel.B) {
            TimeStamp stamp = Objects.requireNonNull(report.timeStamp());
            assertThat(stamp.imprint()).isEqualTo(kind.digestName());
            assertThat(stamp.algorithm()).isEqualTo(kind.algorithm() + ", " + kind.digestName());
        }
    }

    /** The digest by which the archive time stamp names what it covers (ATSHashIndexV3). */
    private static ASN1ObjectIdentifier indexDigest(byte[] cms) throws Exception {
        var signer = new CMSSignedData(cms).getSignerInfos().iterator().next();
        byte[] archive = signer.getUnsignedAttributes()
                .get(ArchiveTimeStampV3.ATTRIBUTE)
                .getAttrValues()
                .getObjectAt(0)
                .toASN1Primitive()
                .getEncoded();
        var stamp = new CMSSignedData(archive).getSignerInfos().iterator().next();
        ASN1Sequence index = ASN1Sequence.getInstance(stamp.getUnsignedAttributes()
                .get(ArchiveTimeStampV3.INDEX)
                .getAttrValues()
                .getObjectAt(0));
        return AlgorithmIdentifier.getInstance(index.getObjectAt(0)).getAlgorithm();
    }

    /** Whatever is changed in the archive of a signature is seen while its time stamp is needed. */
    @ParameterizedTest
    @EnumSource
    void needsTheArchiveAsItWasMade(GostKind kind) throws Exception {
        Proving proof = new Proving(stamps(kind), Makers.collector(authority.trust(), NOW));
        byte[] cms = new Cades(() -> NOW, proof).sign(signer(kind), DATA, Cades.Form.ATTACHED, SignatureLevel.LTA);
        byte[] imprint = Algorithms.known(kind.digestOid(), valueOf(cms));
        byte[] changed = cms.clone();
        changed[indexOf(cms, imprint)] ^= 1;
        Instant later = NOW.plus(Duration.ofDays(900));
        servers.ocspTime = later;
        servers.ocspSigner = authority.issuing;
        SignatureVerifier then = Makers.verifier(authority.trust(), later);
        assertThat(then.verifyCms(cms, null).allReasons()).isEmpty();
        assertThat(then.verifyCms(changed, null).allReasons())
                .contains(Finding.ARCHIVE_BROKEN, Finding.TIMESTAMP_INVALID);
    }

    private static byte[] valueOf(byte[] cms) throws Exception {
        return new CMSSignedData(cms).getSignerInfos().iterator().next().getSignature();
    }

    private static int indexOf(byte[] file, byte[] piece) {
        for (int at = 0; at + piece.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + piece.length, piece, 0, piece.length)) {
                return at;
            }
        }
        throw new AssertionError("not in the file");
    }
}
