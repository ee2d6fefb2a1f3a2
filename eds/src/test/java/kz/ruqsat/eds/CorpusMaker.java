package kz.ruqsat.eds;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.files.LicencePackage;
import kz.ruqsat.eds.files.StoredZip;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.pdf.PdfSigning;
import kz.ruqsat.eds.pdf.PreparedPdf;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.eds.signing.TimeStampAuthority;
import kz.ruqsat.eds.testing.Forge;
import kz.ruqsat.eds.testing.Makers;
import kz.ruqsat.eds.testing.Stamps;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestServers;
import kz.ruqsat.eds.testing.TestSigner;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the corpus anew: {@code -Dtest=CorpusMaker -Druqsat.corpus=eds/src/test/resources/corpus/files}. The keys are
 * thrown away; the files are kept in the repository and judged by {@link CorpusTest}.
 */
@EnabledIfSystemProperty(named = "ruqsat.corpus", matches = ".+")
class CorpusMaker {
    private static final byte[] CONTENT = "Өтініш № 1: лицензия беру".getBytes(StandardCharsets.UTF_8);

    private final List<String> lines = new ArrayList<>();
    private final Path folder;
    private final TestAuthority authority;
    private final TestServers servers;
    private final Holder signer;

    CorpusMaker() throws Exception {
        folder = Files.createDirectories(Path.of(System.getProperty("ruqsat.corpus")));
        authority = new TestAuthority("CORPUS");
        servers = new TestServers(authority);
        signer = authority.issue(TestAuthority.individual());
    }

    @Test
    void writesTheCorpus() throws Exception {
        Files.createDirectories(folder.resolve("trust"));
        trust("root.cer", authority.root);
        trust("nca.cer", authority.issuing);
        Files.write(folder.resolve("content.txt"), CONTENT);
        good();
        cms();
        keys();
        chains();
        stamps();
        lists();
        papers();
        polyglots();
        packages();
        Files.write(folder.resolve("nca.crl"), servers.crl());
        Files.write(folder.resolve("expected.tsv"), lines, StandardCharsets.UTF_8);
        servers.close();
    }

    private void trust(String name, Holder holder) throws Exception {
        Files.write(folder.resolve("trust").resolve(name), holder.certificate().getEncoded());
    }

    /** @param expected the findings, or nothing for a file that is valid */
    private void put(String name, byte[] file, Finding... expected) throws Exception {
        put(name, file, "-", expected);
    }

    private void put(String name, byte[] file, String content, Finding... expected) throws Exception {
        Files.write(folder.resolve(name), file);
        String findings =
                String.join(" ", Arrays.stream(expected).map(Finding::name).toList());
        lines.add(name + "\t" + content + "\t" + (findings.isEmpty() ? "-" : findings));
    }

    private static byte[] joined(byte[]... parts) {
        return PolyglotTest.joined(parts);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] attached(Holder holder) throws Exception {
        return TestSigner.attached(holder, CONTENT);
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] flipped = file.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private void good() throws Exception {
        put("good.cms", attached(signer));
        put("good-stamped.cms", TestSigner.stamped(attached(signer), servers::token));
        put("good-detached.p7s", TestSigner.detached(signer, CONTENT), "content.txt");
        gost();
        put("good.cer", signer.certificate().getEncoded());
        put("good.crl", servers.crl());
        put("good.tst", servers.token(CONTENT), "content.txt");
    }

    /** Signature, time stamp and the digest that it is over, all by the national standards. */
    private void gost() throws Exception {
        TimeStampAuthority stamps = Makers.stamper(
                authority,
                servers,
                TestKeys.gost("tsa", GostKind.GOST_2015_512),
                NOW.plus(Duration.ofDays(900)),
                () -> NOW);
        Cades cades = new Cades(() -> NOW, new Proving(stamps, Makers.collector(authority.trust(), NOW)));
        SigningKey key = Makers.key(
                authority.issue(TestAuthority.individual(), TestKeys.gost("holder", GostKind.GOST_2015_512)));
        byte[] stamped = cades.sign(key, CONTENT, Cades.Form.ATTACHED, SignatureLevel.T);
        put("good-stamped-gost.cms", stamped);
        put("good-gost.tst", stamps.stamp(CONTENT), "content.txt");
        put("stamp-gost-other-content.tst", stamps.stamp(text("басқа")), "content.txt", Finding.SIGNED_OTHER_DATA);
        put(
                "stamp-gost-over-other.cms",
                TestSigner.stamped(attached(signer), _ -> stamps.stamp(text("басқа"))),
                Finding.TIMESTAMP_INVALID);
    }

    private void cms() throws Exception {
        byte[] good = attached(signer);
        byte[] detached = TestSigner.detached(signer, CONTENT);
        put("cms-truncated.cms", Arrays.copyOf(good, good.length - 1), Finding.NOT_A_SIGNATURE);
        put("cms-padded.cms", Arrays.copyOf(good, good.length + 3), Finding.TRAILING_BYTES);
        put("cms-flipped.cms", flipped(good, good.length - 10), Finding.SIGNATURE_BROKEN);
        Holder impostor = new Holder(TestKeys.key("impostor"), signer.certificate());
        put("cms-signed-anew.cms", attached(impostor), Finding.SIGNATURE_BROKEN);
        put("cms-content-missing.p7s", detached, Finding.CONTENT_MISSING);
        put("cms-other-content.cms", CmsPackage.attach(detached, new byte[] {1, 2, 3}), Finding.SIGNED_OTHER_DATA);
        put(
                "cms-two-contents.cms",
                TestSigner.attached(signer, text("басқа")),
                "content.txt",
                Finding.SIGNED_OTHER_DATA);
        put(
                "cms-no-attributes.cms",
                TestSigner.withoutSignedAttributes(signer, CONTENT),
                Finding.SIGNED_ATTRIBUTES_WRONG,
                Finding.SIGNATURE_BROKEN);
        Holder login = authority.issue(TestAuthority.login());
        put(
                "cms-no-certificate.cms",
                TestSigner.sign(signer, CONTENT, "SHA256withRSA", true, login.certificate()),
                Finding.SIGNER_CERTIFICATE_MISSING);
        put("cms-login-key.cms", attached(login), Finding.NOT_A_SIGNING_KEY);
        put("cms-by-authority.cms", attached(authority.issuing), Finding.REVOCATION_UNKNOWN, Finding.CA_AS_SIGNER);
        put(
                "cms-nobody.cms",
                new org.bouncycastle.cms.CMSSignedDataGenerator()
                        .generate(new org.bouncycastle.cms.CMSProcessableByteArray(CONTENT), true)
                        .getEncoded(),
                Finding.NO_SIGNATURE);
    }

    private void keys() throws Exception {
        for (String algorithm : List.of("SHA1withRSA", "MD5withRSA")) {
            put(
                    "cms-" + algorithm.toLowerCase(java.util.Locale.ROOT) + ".cms",
                    TestSigner.sign(signer, CONTENT, algorithm, true, signer.certificate()),
                    Finding.WEAK_ALGORITHM);
        }
        Holder small = authority.issue(TestAuthority.individual(), TestKeys.rsa("small", 1024));
        put("cms-rsa-1024.cms", attached(small), Finding.WEAK_ALGORITHM);
        Holder oldIssue = authority.issue(TestAuthority.individual().signedWith("SHA1withRSA"));
        put("cms-certificate-sha1.cms", attached(oldIssue), Finding.WEAK_ALGORITHM);
        put("cms-digest-confused.cms", confusedDigest(), Finding.SIGNATURE_BROKEN);
        Holder expired = authority.issue(
                TestAuthority.individual().dates(NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(35))));
        put("cms-expired.cms", attached(expired), Finding.CERTIFICATE_EXPIRED, Finding.REVOCATION_UNKNOWN);
        Holder early = authority.issue(
                TestAuthority.individual().dates(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(365))));
        put("cms-early.cms", attached(early), Finding.CERTIFICATE_NOT_YET_VALID);
        Holder revoked = authority.issue(TestAuthority.individual());
        servers.revoked.put(revoked.certificate().getSerialNumber(), NOW.minusSeconds(60));
        put("cms-revoked.cms", attached(revoked), Finding.CERTIFICATE_REVOKED);
        Holder strange = authority.issue(TestAuthority.individual().strange());
        put("cms-strange-extension.cms", attached(strange), Finding.UNKNOWN_CRITICAL_EXTENSION);
        put(
                "cms-foreign.cms",
                attached(new TestAuthority("STRANGER").issue(TestAuthority.individual())),
                Finding.UNKNOWN_ISSUER);
        put(
                "cms-pretender.cms",
                attached(new TestAuthority("CORPUS", "impostors").issue(TestAuthority.individual())),
                Finding.UNKNOWN_ISSUER);
    }

    /** The digest is SHA-256 everywhere, but the signer says SHA-512. */
    private byte[] confusedDigest() throws Exception {
        byte[] cms = attached(signer);
        byte[] sha256 = {0x60, (byte) 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01};
        int last = -1;
        for (int i = 0; i + sha256.length < cms.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(cms, i, i + sha256.length), sha256) && i > 100) {
                last = i;
            }
        }
        cms[last + sha256.length - 1] = 0x03;
        return cms;
    }

    private void chains() throws Exception {
        Holder narrow = Forge.authority("Corpus narrow", 0).by(authority.root);
        Holder beneath = Forge.authority("Corpus beneath", -1).by(narrow);
        Holder foreign = Forge.authority("Corpus of Antarctica", -1)
                .permittingNames("C=AQ")
                .by(authority.root);
        Holder servers1 = Forge.authority("Corpus of servers", -1)
                .permitting(KeyPurposeId.id_kp_serverAuth)
                .by(authority.root);
        Holder one = Forge.authority("Corpus one", -1).root();
        Holder other = Forge.authority("Corpus other", -1).by(one);
        Holder back = Forge.authority("Corpus one", -1).by(other);
        Holder person = Forge.person("Corpus friend").by(authority.issuing);
        trust("narrow.cer", narrow);
        trust("beneath.cer", beneath);
        trust("antarctica.cer", foreign);
        trust("servers.cer", servers1);
        trust("circle-one.cer", other);
        trust("circle-two.cer", back);
        trust("person.cer", person);
        put("chain-too-long.cms", attached(Forge.person("A").by(beneath)), Finding.CHAIN_TOO_LONG);
        put("chain-name.cms", attached(Forge.person("B").by(foreign)), Finding.NAME_NOT_PERMITTED);
        put("chain-purpose.cms", attached(Forge.person("C").by(servers1)), Finding.PURPOSE_NOT_PERMITTED);
        put("chain-loop.cms", attached(Forge.person("D").by(back)), Finding.CHAIN_LOOP);
        put("chain-by-person.cms", attached(Forge.person("E").by(person)), Finding.ISSUER_IS_NO_AUTHORITY);
        put(
                "chain-two-algorithms.cer",
                Forge.confused(signer, authority.issuing, PKCSObjectIdentifiers.sha512WithRSAEncryption),
                Finding.ALGORITHM_CONFUSED);
    }

    private void stamps() throws Exception {
        byte[] good = attached(signer);
        put(
                "stamp-over-other.cms",
                TestSigner.stamped(good, _ -> servers.token(new byte[] {1})),
                Finding.TIMESTAMP_INVALID);
        put(
                "stamp-by-person.cms",
                TestSigner.stamped(good, value -> Stamps.bySigner(servers.token(value), signer)),
                Finding.TIMESTAMP_INVALID);
        put("stamp-other-content.tst", servers.token(new byte[] {1}), "content.txt", Finding.SIGNED_OTHER_DATA);
        put("stamp-by-person.tst", Stamps.bySigner(servers.token(CONTENT), signer), Finding.TIMESTAMP_INVALID);
        servers.stampTime = NOW.plus(Duration.ofDays(1));
        put("stamp-future.cms", TestSigner.stamped(good, servers::token), Finding.TIMESTAMP_INVALID);
        servers.stampTime = NOW;
    }

    private void lists() throws Exception {
        byte[] list = servers.crl();
        put("list-flipped.crl", flipped(list, list.length - 20), Finding.SIGNATURE_BROKEN);
        TestAuthority stranger = new TestAuthority("STRANGER");
        try (TestServers theirs = new TestServers(stranger)) {
            put("list-foreign.crl", theirs.crl(), Finding.UNKNOWN_ISSUER);
        }
        servers.crlNextUpdate = NOW.minus(Duration.ofDays(1));
        put("list-stale.crl", servers.crl(), Finding.EVIDENCE_OUT_OF_DATE);
        servers.crlNextUpdate = NOW.plus(Duration.ofDays(1));
        Holder holder = authority.issue(servers.here(TestAuthority.individual()));
        put("good.ocsp", answer(holder));
        Path replay = Files.createDirectories(folder.resolve("replay"));
        Files.write(replay.resolve("asked-about.cer"), holder.certificate().getEncoded());
        Files.write(replay.resolve("fresh.ocsp"), answer(holder));
        servers.ocspTime = NOW.minus(Duration.ofDays(10));
        Files.write(replay.resolve("replayed.ocsp"), answer(holder));
        servers.ocspTime = NOW;
        Holder speaker = servers.ocspSigner;
        servers.ocspSigner = authority.issue(TestAuthority.individual(), TestKeys.key("speaker"));
        put("answer-by-person.ocsp", answer(holder), Finding.RESPONDER_NOT_AUTHORISED);
        servers.ocspSigner = new Holder(TestKeys.key("impostor"), speaker.certificate());
        put("answer-broken.ocsp", answer(holder), Finding.SIGNATURE_BROKEN);
        servers.ocspSigner = speaker;
        servers.revoked.put(BigInteger.ONE, NOW);
    }

    private byte[] answer(Holder holder) {
        new OnlineRevocation(() -> NOW, Duration.ofSeconds(5))
                .ask(holder.certificate(), authority.issuing.certificate());
        return java.util.Objects.requireNonNull(servers.ocspLastAnswer);
    }

    private byte[] paper() throws Exception {
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(false), TestPdf.FIELD);
        return PdfSigning.complete(prepared, TestSigner.detached(signer, prepared.toBeSigned()));
    }

    private void papers() throws Exception {
        byte[] good = paper();
        put("good.pdf", good);
        put("paper-painted-over.pdf", TestPdf.paintedOver(good), Finding.CHANGED_AFTER_SIGNING);
        put("paper-retitled.pdf", TestPdf.retitled(good), Finding.CHANGED_AFTER_SIGNING);
        put("paper-tail.pdf", joined(good, text("tail")), Finding.CHANGED_AFTER_SIGNING);
        put("paper-unsigned.pdf", TestPdf.archival(false), Finding.NO_SIGNATURE);
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(false), TestPdf.FIELD);
        put(
                "paper-other.pdf",
                PdfSigning.complete(prepared, TestSigner.detached(signer, new byte[] {1})),
                Finding.SIGNED_OTHER_DATA);
        put("paper-empty-room.pdf", prepared.pdf(), Finding.NOT_A_SIGNATURE);
        String whole = new String(good, StandardCharsets.ISO_8859_1);
        int at = whole.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        byte[] gap = good.clone();
        gap[at] = (byte) (gap[at] == '1' ? '2' : '1');
        put("paper-gap.pdf", gap, Finding.BYTE_RANGE_WRONG);
    }

    private void polyglots() throws Exception {
        byte[] pdf = paper();
        byte[] cms = attached(signer);
        byte[] zip = StoredZip.write(Map.of("a.txt", text("a")));
        put("polyglot-pdf-zip.pdf", joined(pdf, zip), Finding.POLYGLOT);
        put("polyglot-zip-pdf.zip", joined(zip, pdf), Finding.POLYGLOT);
        put("polyglot-html-pdf.html", joined(text("<html><!--"), pdf, text("-->")), Finding.POLYGLOT);
        put("polyglot-xml-pdf.xml", text("<?xml version='1.0'?><!-- %PDF-1.7 --><a/>"), Finding.POLYGLOT);
        put("polyglot-gif-pdf.gif", joined(text("GIF89a"), pdf), Finding.POLYGLOT);
        put("polyglot-cms-zip.cms", joined(cms, zip), Finding.POLYGLOT);
        put("trailing-cms-cms.cms", joined(cms, cms), Finding.TRAILING_BYTES);
        put("trailing-cms-pdf.cms", joined(cms, pdf), Finding.TRAILING_BYTES);
        String block = "-----BEGIN CMS-----\n" + Base64.getMimeEncoder().encodeToString(cms) + "\n-----END CMS-----\n";
        put("trailing-two-blocks.pem", text(block + block), Finding.TRAILING_BYTES);
    }

    private void packages() throws Exception {
        byte[] good = new LicencePackage("KZ01AAA00000001", paper(), attached(signer), Evidence.NONE).write();
        put("good.zip", good);
        put("package-tail.zip", joined(good, text("tail")), Finding.PACKAGE_DAMAGED);
        put("package-flipped.zip", flipped(good, good.length / 2), Finding.PACKAGE_DAMAGED);
        put(
                "package-unsigned-paper.zip",
                new LicencePackage("KZ01AAA00000001", TestPdf.archival(false), attached(signer), Evidence.NONE).write(),
                Finding.NO_SIGNATURE);
        Map<String, byte[]> files = new java.util.LinkedHashMap<>(StoredZip.read(good));
        files.put("more.txt", text("more"));
        put("package-more.zip", StoredZip.write(files), Finding.PACKAGE_DAMAGED);
    }
}
