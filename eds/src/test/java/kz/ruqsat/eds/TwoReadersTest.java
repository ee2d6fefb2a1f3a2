package kz.ruqsat.eds;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.ruqsat.eds.cades.CmsVerifier;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.cms.PlainCms;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.CertificateJudge;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.testing.DerTree;
import kz.ruqsat.eds.testing.Mutation;
import kz.ruqsat.eds.testing.Samples;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestSigner;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A CMS of the usual form is read where it lies, every other by BouncyCastle. Whatever the first reader reads, the second
 * must judge alike, to the last finding: else a forger could choose his judge.
 */
class TwoReadersTest {
    private static final long SEED = Long.getLong("ruqsat.fuzz.seed", 20261122);
    private static final byte[] CONTENT = "Өтініш № 1".getBytes(StandardCharsets.UTF_8);
    private static final RevocationSource GOOD = (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW);

    private static TestAuthority authority;
    private static Holder person;
    private static List<byte[]> signed;

    /** How often the first reader read, and how often what it read was valid. */
    private int plain;

    private int valid;

    @BeforeAll
    static void sign() throws Exception {
        authority = new TestAuthority("A");
        person = authority.issue(TestAuthority.individual());
        Holder head = authority.issue(TestAuthority.ofFirm(SignerRole.HEAD), TestKeys.key("head"));
        signed = new ArrayList<>(List.of(
                der(TestSigner.attached(person, CONTENT)),
                der(TestSigner.detached(person, CONTENT)),
                der(TestSigner.byBoth(person, head, CONTENT))));
        List<KeyPair> pairs = List.of(
                TestKeys.key("cades"),
                TestKeys.ec("cades"),
                TestKeys.gost("cades", GostKind.GOST_2004),
                TestKeys.gost("cades", GostKind.GOST_2015_256),
                TestKeys.gost("cades", GostKind.GOST_2015_512));
        Cades cades = new Cades(InstantSource.fixed(NOW), null);
        for (KeyPair pair : pairs) {
            Holder holder = authority.issue(TestAuthority.individual(), pair);
            LocalKey key =
                    new LocalKey(pair.getPrivate(), holder.certificate(), List.of(authority.issuing.certificate()));
            signed.add(cades.sign(key, CONTENT, Cades.Form.ATTACHED));
            signed.add(cades.sign(key, CONTENT, Cades.Form.IN_PDF));
        }
    }

    /** BouncyCastle leaves lengths open where it writes. */
    private static byte[] der(byte[] written) throws IOException {
        return ASN1Primitive.fromByteArray(written).getEncoded(ASN1Encoding.DER);
    }

    private static byte[] inDer(byte[] file) {
        try {
            return der(CmsPackage.decode(file));
        } catch (IOException | RuntimeException _) {
            return file;
        }
    }

    @Test
    void readsEveryUsualSignature() {
        SignatureVerifier verifier = new SignatureVerifier(authority.trust(), GOOD, InstantSource.fixed(NOW));
        for (byte[] cms : signed) {
            assertThat(PlainCms.read(cms)).isNotNull();
            assertThat(verifier.verifyCms(cms, CONTENT).allReasons()).isEmpty();
            compare(cms, CONTENT);
            compare(cms, null);
            compare(cms, new byte[] {1});
        }
        assertThat(plain).isEqualTo(3 * signed.size());
    }

    @Test
    void judgesTheWholeCorpusAlike() throws IOException {
        Path corpus = Objects.requireNonNull(CorpusTest.folder().getParent());
        for (Path folder : List.of(corpus, corpus.resolveSibling("samples"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    for (byte[] form : List.of(bytes, inDer(bytes))) {
                        compare(form, null);
                        compare(form, CONTENT);
                    }
                }
            }
        }
        assertThat(plain).isGreaterThan(20);
        assertThat(PlainCms.read(Samples.sample("one-signer-attached.cms"))).isNotNull();
    }

    @Test
    void judgesWhatWasChangedAnywhereAlike() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            byte[] cms = signed.get(random.nextInt(signed.size()));
            compare(Mutation.any(cms, random), CONTENT);
        }
        assertThat(plain).isGreaterThan(200);
    }

    @Test
    void judgesWhatAForgerWroteAlike() {
        Random random = new Random(SEED);
        for (int i = 0; i < 4000; i++) {
            DerTree tree = DerTree.of(signed.get(random.nextInt(signed.size())));
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                tree.changeOne(random);
            }
            compare(tree.written(), random.nextBoolean() ? CONTENT : null);
        }
        System.out.println("two readers: " + plain + " read in place, " + valid + " of them valid, seed " + SEED);
        assertThat(plain).isGreaterThan(200);
    }

    /** A signer who signs odd attributes himself: no digest is wrong, no value broken, and still it must not pass. */
    @Test
    void leavesOddAttributesToTheOther() throws Exception {
        Attribute otherDigest = attribute(CMSAttributes.messageDigest, new DEROctetString(new byte[32]));
        Attribute otherTime = attribute(CMSAttributes.signingTime, new DERUTCTime("260901055959Z"));
        Attribute otherType = attribute(CMSAttributes.contentType, CMSObjectIdentifiers.envelopedData);
        Attribute twoValues = new Attribute(
                CMSAttributes.signingTime,
                new DERSet(new ASN1Encodable[] {new DERUTCTime("260901055959Z"), new DERUTCTime("260901055958Z")}));
        for (Attribute odd : List.of(otherDigest, otherTime, otherType, twoValues)) {
            byte[] twice = resigned(all -> all.add(odd));
            assertThat(PlainCms.read(twice)).isNull();
            byte[] instead = resigned(all -> {
                all.removeIf(one -> type(one).equals(odd.getAttrType()));
                all.add(odd);
            });
            compare(instead, CONTENT);
            byte[] without = resigned(all -> all.removeIf(one -> type(one).equals(odd.getAttrType())));
            compare(without, CONTENT);
        }
        assertThat(verified(resigned(all -> all.add(otherDigest)))).contains(Finding.SIGNED_ATTRIBUTES_WRONG);
        assertThat(verified(resigned(all -> all.add(otherType)))).contains(Finding.SIGNED_ATTRIBUTES_WRONG);
        assertThat(verified(resigned(_ -> {}))).isEmpty();
    }

    private static List<Finding> verified(byte[] cms) {
        return new SignatureVerifier(authority.trust(), GOOD, InstantSource.fixed(NOW))
                .verifyCms(cms, null)
                .allReasons();
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static ASN1ObjectIdentifier type(ASN1Encodable attribute) {
        return Attribute.getInstance(attribute).getAttrType();
    }

    /** A CMS whose signer has signed other attributes. */
    private static byte[] resigned(Consumer<List<ASN1Encodable>> change) throws Exception {
        SignedData data = CmsPackage.read(signed.getFirst());
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        List<ASN1Encodable> attributes =
                new ArrayList<>(List.of(signer.getAuthenticatedAttributes().toArray()));
        change.accept(attributes);
        DERSet changed = new DERSet(attributes.toArray(ASN1Encodable[]::new));
        byte[] value = new LocalKey(person.keys().getPrivate(), person.certificate(), List.of())
                .sign(changed.getEncoded(ASN1Encoding.DER));
        SignerInfo other = new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                changed,
                signer.getDigestEncryptionAlgorithm(),
                new DEROctetString(value),
                (ASN1Set) null);
        SignedData written = new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                data.getCertificates(),
                null,
                new DERSet(other));
        return new ContentInfo(CMSObjectIdentifiers.signedData, written).getEncoded(ASN1Encoding.DER);
    }

    private void compare(byte[] cms, byte @Nullable [] content) {
        PlainCms read = PlainCms.read(cms);
        if (read == null) {
            return;
        }
        plain++;
        Verification first =
                new SignatureVerifier(authority.trust(), GOOD, InstantSource.fixed(NOW)).verifyCms(cms, content);
        Verification second = thoroughly(cms, content);
        valid += first.valid() ? 1 : 0;
        assertThat(first.verdict()).isEqualTo(second.verdict());
        assertThat(first.reasons()).isEqualTo(second.reasons());
        assertThat(first.signatures()).isEqualTo(second.signatures());
        assertThat(first.content()).isEqualTo(second.content());
        assertThat(read.content()).isEqualTo(CmsStructure.parse(cms).content());
    }

    /** As {@link SignatureVerifier} does with what has not the usual form. */
    private static Verification thoroughly(byte[] cms, byte @Nullable [] detached) {
        try {
            CmsStructure structure = CmsStructure.parse(cms);
            CmsVerifier.Signed over = SignatureVerifier.signed(structure.content(), detached, CmsVerifier.Use.DOCUMENT);
            CertificateJudge judge = new CertificateJudge(authority.trust(), GOOD);
            return Verification.of(Format.CMS, new CmsVerifier(judge).verify(structure, over, NOW), over.content());
        } catch (RuntimeException | StackOverflowError e) {
            return Verification.refused(Format.CMS, UnreadableSignatureException.of(e));
        }
    }
}
