package kz.ruqsat.eds;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.ruqsat.eds.cades.ArchiveTimeStampV3;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.signing.EvidenceCollector;
import kz.ruqsat.eds.signing.LocalStamps;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.eds.testing.CmsParts;
import kz.ruqsat.eds.testing.Mutation;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestServers;
import kz.ruqsat.eds.timestamps.Token;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After an archive time stamp nothing that it covers can be taken away or changed; five years later, asking nobody. */
class EvidenceMutationTest {
    private static final byte[] CONTENT = {7, 7, 7};
    private static final Instant LATER = Instant.parse("2031-01-01T00:00:00Z");

    private static TestAuthority authority;
    private static TestServers servers;
    private static byte[] cms;
    private static SignatureVerifier verifier;
    private static Instant now = NOW;

    @BeforeAll
    static void sign() throws Exception {
        now = NOW;
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        OnlineRevocation online = new OnlineRevocation(() -> now, Duration.ofSeconds(5));
        EvidenceCollector collector = new EvidenceCollector(authority.trust(), online, () -> now);
        LocalKey signer = key(authority.issue(servers.here(TestAuthority.individual()), TestKeys.ec("holder")));
        cms = new Cades(() -> now, new Proving(stamps(authority, "2030-01-01T00:00:00Z"), collector))
                .sign(signer, CONTENT, Cades.Form.ATTACHED, SignatureLevel.LT);
        now = NOW.plus(Duration.ofHours(3));
        servers.ocspTime = now;
        cms = new Cades(() -> now, new Proving(stamps(authority, "2034-01-01T00:00:00Z"), collector))
                .raise(cms, null, SignatureLevel.LTA);
        now = LATER;
        servers.ocspTime = now;
        servers.ocspSigner = authority.issuing;
        verifier = new SignatureVerifier(authority.trust(), online, () -> now);
        assertThat(verifier.verifyCms(cms, null).allReasons()).isEmpty();
    }

    private static LocalStamps stamps(TestAuthority authority, String until) throws Exception {
        TestAuthority.Profile profile = TestAuthority.server("TSA " + until, KeyPurposeId.id_kp_timeStamping)
                .dates(NOW.minus(Duration.ofDays(9)), Instant.parse(until));
        return new LocalStamps(key(authority.issue(servers.here(profile), TestKeys.key("tsa"))), () -> now);
    }

    private static LocalKey key(TestAuthority.Holder holder) {
        return new LocalKey(holder.keys().getPrivate(), holder.certificate(), List.of());
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static List<Finding> reasons(byte[] changed) {
        return verifier.verifyCms(changed, null).allReasons();
    }

    /** Each in turn without one of its elements. */
    private static List<byte[]> without(Part part) throws Exception {
        List<byte[]> all = new ArrayList<>();
        int[] size = new int[1];
        part.change(cms, elements -> {
            size[0] = elements.size();
            return elements;
        });
        for (int i = 0; i < size[0]; i++) {
            int place = i;
            all.add(part.change(cms, elements -> {
                elements.remove(place);
                return elements;
            }));
        }
        return all;
    }

    private interface Part {
        byte[] change(byte[] cms, java.util.function.UnaryOperator<List<ASN1Encodable>> change) throws Exception;
    }

    @Test
    void refusesWhatCoveredEvidenceWasTakenFrom() throws Exception {
        List<byte[]> lists = without(CmsParts::revocation);
        assertThat(lists).hasSizeGreaterThanOrEqualTo(2);
        for (byte[] changed : lists) {
            assertThat(reasons(changed)).contains(Finding.ARCHIVE_BROKEN);
        }
        for (byte[] changed : without(CmsParts::certificates)) {
            assertThat(reasons(changed)).containsAnyOf(Finding.ARCHIVE_BROKEN, Finding.SIGNER_CERTIFICATE_MISSING);
        }
    }

    @Test
    void refusesWhatAnyTimeStampWasTakenFrom() throws Exception {
        List<byte[]> stamps = without(CmsParts::attributes);
        assertThat(stamps).hasSize(2);
        assertThat(reasons(stamps.get(0))).contains(Finding.ARCHIVE_BROKEN);
        // Without the archive time stamp the signature is of a lower level; its proof has ended with the certificates.
        assertThat(reasons(stamps.get(1))).contains(Finding.CERTIFICATE_EXPIRED, Finding.TIMESTAMP_EXPIRED);
    }

    @Test
    void refusesEveryChangedBitOfTheEvidence() throws Exception {
        Random random = new Random(20261122);
        for (int i = 0; i < 120; i++) {
            byte[] changed = CmsParts.revocation(cms, elements -> changed(elements, random));
            assertThat(reasons(changed)).as("evidence %s", i).isNotEmpty();
        }
        for (int i = 0; i < 120; i++) {
            byte[] changed = CmsParts.attributes(cms, elements -> changed(elements, random));
            Verification verification = verifier.verifyCms(changed, null);
            if (verification.valid()) {
                // Only what nobody signs may differ: a spare number in the newest time stamp, say.
                SignatureReport report = verification.signatures().getFirst();
                assertThat(report.provenTime()).as("attribute %s", i).isEqualTo(NOW);
                assertThat(report.level()).isEqualTo(SignatureLevel.LTA);
            }
        }
    }

    /** One bit of one element, so that it can still be read. */
    private static List<ASN1Encodable> changed(List<ASN1Encodable> elements, Random random) {
        int place = random.nextInt(elements.size());
        byte[] der = ArchiveTimeStampV3.stored(elements.get(place));
        while (true) {
            byte[] changed = der.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                elements.set(place, ASN1Primitive.fromByteArray(changed));
                return elements;
            } catch (java.io.IOException | RuntimeException _) {
                // Not readable any more; another bit.
            }
        }
    }

    /** Whoever finds the key of an ended time-stamp authority may date whatever he likes. */
    @Test
    void believesNoTimeStampPutInAfterTheArchive() throws Exception {
        byte[] value = CmsStructure.parse(cms).signers().getFirst().getSignature();
        now = NOW.minus(Duration.ofDays(5));
        byte[] forged = stamps(authority, "2030-01-01T00:00:00Z").stamp(value);
        now = LATER;
        assertThat(Token.parse(forged).over(value)).isTrue();
        byte[] changed = CmsParts.attributes(cms, elements -> {
            elements.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(read(forged))));
            return elements;
        });
        SignatureReport report = verifier.verifyCms(changed, null).signatures().getFirst();
        assertThat(report.provenTime()).isEqualTo(NOW);
    }

    private static ASN1Primitive read(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void believesNothingElseOfAFileChangedAnywhere() {
        Random random = new Random(7);
        for (int i = 0; i < 250; i++) {
            byte[] changed = Mutation.any(cms, random);
            Verification verification = verifier.verifyCms(changed, null);
            if (verification.valid()) {
                assertThat(verification.content()).as("mutation %s", i).isEqualTo(CONTENT);
                assertThat(verification.signatures()).hasSize(1);
                assertThat(verification.signatures().getFirst().provenTime()).isEqualTo(NOW);
            }
        }
    }

    @Test
    void takesNoEvidenceThatNobodyProved() throws Exception {
        byte[] bare = CmsParts.attributes(cms, elements -> {
            elements.remove(1);
            return elements;
        });
        Verification verification = verifier.verifyCms(bare, null);
        assertThat(verification.signatures().getFirst().level()).isEqualTo(SignatureLevel.LT);
        servers.ocspDown = true;
        servers.crlDown = true;
        assertThat(verifier.verifyCms(bare, null).valid()).isFalse();
        servers.ocspDown = false;
        servers.crlDown = false;
    }
}
