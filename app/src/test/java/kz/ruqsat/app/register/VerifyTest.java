package kz.ruqsat.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.app.register.Visitor.Seen;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.files.LicencePackage;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile.Applicant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerifyTest {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final IssuingOffice OFFICE = IssuingOffice.shared();
    private static final Visitor VISITOR = Visitor.at(OFFICE);

    private static UnifiedNumber licence;
    private static UnifiedNumber refused;
    private static byte[] pdf;
    private static byte[] data;

    @BeforeAll
    static void issue() {
        licence = OFFICE.issue(IssuingOffice.FIRM, "«Қаратау химия» ЖШС");
        refused = OFFICE.refuse(IssuingOffice.FIRM, "«Бас тартылған» ЖШС");
        pdf = VISITOR.get("/licences/" + licence + "/document.pdf").bytes();
        data = VISITOR.get("/licences/" + licence + "/data.cms").bytes();
    }

    @AfterEach
    void allIsWellAgain() {
        OFFICE.sandbox().faults().set(OutsideSystem.OCSP, Fault.NONE);
        OFFICE.sandbox().faults().set(OutsideSystem.CRL, Fault.NONE);
    }

    private static Seen answered(Seen seen, String answer) {
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.answer()).isEqualTo(answer);
        return seen;
    }

    private static Applicant applicant(CertificateKind kind) {
        return OFFICE.sandbox().people().applicants().stream()
                .filter(person -> person.certificate() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] signed(byte[] content, CertificateKind kind, boolean detached) {
        Applicant who = applicant(kind);
        SignRequest request = SignRequest.of(content).by(who.iin(), who.bin()).withAnyKey();
        return OFFICE.sign(detached ? request.detached() : request).getFirst().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void verifiesALicenceByItsNumber() {
        Seen seen = answered(
                VISITOR.get("/verify?number=+" + licence.value().toLowerCase(Locale.ROOT)), "|The licence is in force");
        assertThat(seen.text())
                .contains("own copy was checked", "proven by a time stamp", "Nothing was changed", "not revoked")
                .contains("МҰҚАНОВ НҰРЛАН", "IIN ••••••••••");
    }

    @Test
    void verifiesThePaper() {
        Seen seen = answered(VISITOR.upload("any name.bin", pdf), "|The licence is in force");
        assertThat(seen.text()).contains("byte for byte the file issued under " + licence, "«Қаратау химия» ЖШС");
    }

    @Test
    void verifiesTheDataInAnyPackage() {
        byte[] pem =
                text("-----BEGIN CMS-----\n" + Base64.getMimeEncoder().encodeToString(data) + "\n-----END CMS-----\n");
        for (byte[] file : new byte[][] {data, pem, Base64.getEncoder().encode(data)}) {
            Seen seen = answered(VISITOR.upload("data.cms", file), "|The licence is in force");
            assertThat(seen.text()).contains("What the licence says", "«Қаратау химия» ЖШС", "Zhambyl region");
        }
    }

    @Test
    void knowsThePaperOfAReissuedLicence() {
        UnifiedNumber old = OFFICE.issue(IssuingOffice.FIRM, "«Ескі» ЖШС");
        byte[] paper = VISITOR.get("/licences/" + old + "/document.pdf").bytes();
        OFFICE.reissue(old, IssuingOffice.FIRM, "«Жаңа» ЖШС");
        answered(VISITOR.upload("old.pdf", paper), "rq-answer--bad|The licence was reissued: it is no longer in force");
    }

    @Test
    void verifiesARefusalWithoutTellingWhose() {
        Seen seen = answered(VISITOR.get("/verify?number=" + refused), "|The refusal is genuine");
        assertThat(seen.text()).contains(refused.value()).doesNotContain("Бас тартылған", "толық емес");
        assertThat(VISITOR.get("/licences/" + refused).status()).isEqualTo(404);
    }

    @Test
    void tellsNothingOfUndecidedApplications() {
        UnifiedNumber waiting = OFFICE.begin(IssuingOffice.FIRM, "«Күтуші» ЖШС");
        answered(VISITOR.get("/verify?number=" + waiting), "rq-answer--bad|" + waiting + " is not in the register");
    }

    @Test
    void noticesTheSlightestChange() throws IOException {
        byte[] flipped = pdf.clone();
        flipped[flipped.length / 4] ^= 1;
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 1);
        for (byte[] altered : new byte[][] {longer, edited(), printedAnew()}) {
            Seen seen = answered(
                    VISITOR.upload("licence.pdf", altered),
                    "rq-answer--bad|This is not what was issued under " + licence);
            assertThat(seen.text()).doesNotContain("What the licence says");
        }
        assertThat(VISITOR.upload("licence.pdf", flipped).answer()).startsWith("rq-answer--bad|");
    }

    /** Changed with an editor that leaves the signature where it is. */
    private static byte[] edited() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setAuthor("Somebody else");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** Saved anew: the signature is gone. */
    private static byte[] printedAnew() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setAcroForm(null);
            document.getPages().forEach(page -> page.getCOSObject().removeItem(org.apache.pdfbox.cos.COSName.ANNOTS));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void isNotFooledByOurDataUnderAForeignSignature() {
        byte[] forged = text(new String(CmsPackage.content(data), StandardCharsets.UTF_8)
                .replace("«Қаратау химия» ЖШС", "«Алаяқ» ЖШС"));
        Seen seen = answered(
                VISITOR.upload("data.cms", signed(forged, CertificateKind.HEAD, false)),
                "rq-answer--bad|This is not what was issued under " + licence);
        assertThat(seen.text()).doesNotContain("Алаяқ", "What the licence says");
    }

    @Test
    void tellsAValidSignatureThatIsNotOurs() {
        byte[] letter = text("Хат");
        String answer = "rq-answer--unsure|The signature is right, but this was not issued here";
        Seen seen = answered(VISITOR.upload("letter.p7s", signed(letter, CertificateKind.HEAD, false)), answer);
        assertThat(seen.text())
                .contains(
                        applicant(CertificateKind.HEAD).surname().toUpperCase(Locale.of("kk")),
                        "no time stamp proves it")
                .doesNotContain(applicant(CertificateKind.HEAD).iin());
        byte[] apart = signed(letter, CertificateKind.HEAD, true);
        answered(VISITOR.upload("letter.p7s", apart, letter), answer);
        answered(
                VISITOR.upload("letter.p7s", apart),
                "rq-answer--unsure|Not issued here; the signature can not be checked now");
        answered(
                VISITOR.upload("letter.p7s", apart, text("Басқа хат")),
                "rq-answer--bad|Not issued here, and the signature is not right");
    }

    @Test
    void namesEveryFault() {
        assertThat(VISITOR.upload("a.cms", signed(text("а"), CertificateKind.REVOKED, false))
                        .text())
                .contains("The certificate has been revoked");
        assertThat(VISITOR.upload("a.cms", signed(text("а"), CertificateKind.EXPIRED, false))
                        .text())
                .contains("The certificate has expired");
        assertThat(VISITOR.upload("a.cms", signed(text("а"), CertificateKind.FOREIGN_CA, false))
                        .text())
                .contains("not issued by a trusted certification authority", "the authority is not known here");
    }

    @Test
    void claimsNothingOfACertificateWhoseAuthorityItDoesNotKnow() throws IOException {
        Seen seen = answered(
                VISITOR.upload("a.cer", sample("ceo_valid_sign_2004_gost.cer")),
                "rq-answer--bad|This file can not be relied on");
        assertThat(seen.text())
                .contains("The key of the authority is not known here", "the authority is not known here")
                .doesNotContain("damaged or forged", "Sign with");
    }

    @Test
    void looksAtTheDatesOfACertificateWhoseAuthorityItDoesNotKnow() throws IOException {
        assertThat(VISITOR.upload("a.cms", sample("one-signer-attached.cms")).text())
                .containsPattern("to 18.January 2022, [0-9:]{5}</span>\\s+<strong class=\"rq-tag rq-tag--bad\">no<");
    }

    /** Of the national authority's test contour. */
    private static byte[] sample(String name) throws IOException {
        Path samples =
                Path.of(System.getProperty("ruqsat.regulations")).resolveSibling("eds/src/test/resources/samples");
        return Files.readAllBytes(samples.resolve(name));
    }

    @Test
    void admitsThatItCannotTellNow() {
        OFFICE.sandbox().faults().set(OutsideSystem.OCSP, Fault.DOWN);
        OFFICE.sandbox().faults().set(OutsideSystem.CRL, Fault.DOWN);
        Seen seen = VISITOR.upload("a.cms", signed(text("а"), CertificateKind.SIGNER, false));
        answered(seen, "rq-answer--unsure|Not issued here; the signature can not be checked now");
        assertThat(seen.text()).contains("The authority does not answer now");
    }

    @Test
    void tellsAPaperWithoutSignature() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            answered(VISITOR.upload("blank.pdf", out.toByteArray()), "rq-answer--bad|The file is not signed");
        }
    }

    @Test
    void refusesWhatCanNotBeChecked() throws Exception {
        refused(VISITOR.upload("empty.pdf", new byte[0]), 422, "missing or empty");
        refused(VISITOR.upload("virus.pdf", text(EICAR)), 422, "looks infected");
        refused(VISITOR.upload("virus.pdf", text("%PDF-1.7\n" + EICAR)), 422, "looks infected");
        refused(VISITOR.upload("photo.pdf", text("\u0089PNG\r\n")), 422, "Nothing in this file is signed");
        refused(VISITOR.upload("big.pdf", new byte[1024 * 1024 + 1]), 413, "at most 1 MB");
        assertThat(VISITOR.upload("huge.pdf", new byte[5 * 1024 * 1024]).status())
                .isEqualTo(413);
    }

    private static void refused(Seen seen, int status, String why) {
        assertThat(seen.status()).as(seen.text()).isEqualTo(status);
        assertThat(seen.text()).contains(why, "<form method=\"post\" action=\"/verify\"");
    }

    @Test
    void verifiesThePackage() {
        Seen downloaded = VISITOR.get("/licences/" + licence + "/package.zip");
        assertThat(downloaded.header("Content-Type")).isEqualTo("application/zip");
        assertThat(downloaded.header("Content-Disposition")).contains(licence + ".zip");
        Seen seen = answered(VISITOR.upload("kept.zip", downloaded.bytes()), "|The licence is in force");
        assertThat(seen.text()).contains("byte for byte the file issued under " + licence, "Licence package");
        byte[] foreign = signed(text("Хат"), CertificateKind.HEAD, false);
        byte[] exchanged = new LicencePackage(licence.value(), pdf, CmsPackage.decode(foreign), Evidence.NONE).write();
        answered(VISITOR.upload("kept.zip", exchanged), "rq-answer--bad|This is not what was issued under " + licence);
        byte[] damaged = concat(downloaded.bytes(), text("tail"));
        assertThat(VISITOR.upload("kept.zip", damaged).text()).contains("The licence package is damaged");
    }

    @Test
    void verifiesWhatAuthoritiesSign() throws Exception {
        String answer = "rq-answer--unsure|This is genuine, but it is no licence";
        Path trust = OFFICE.bean(kz.ruqsat.app.Settings.class).trustDir();
        answered(VISITOR.upload("root.cer", Files.readAllBytes(trust.resolve("root_rsa.cer"))), answer);
        Seen issuing = answered(VISITOR.upload("nca.cer", Files.readAllBytes(trust.resolve("nca_rsa.cer"))), answer);
        assertThat(issuing.text()).doesNotContain("byte for byte");
    }

    @Test
    void refusesPolyglotsByName() {
        byte[] archive = new LicencePackage("KZ", pdf, data, Evidence.NONE).write();
        for (byte[] polyglot : new byte[][] {
            concat(text("GIF89a"), pdf),
            concat(text("%PDF-1.4\n"), archive),
            concat(data, archive),
            concat(pdf, archive)
        }) {
            Seen seen = VISITOR.upload("polyglot", polyglot);
            assertThat(seen.answer()).startsWith("rq-answer--bad|");
            assertThat(seen.text()).contains("The file is two things at once");
        }
        assertThat(VISITOR.upload("two.cms", concat(data, pdf)).text())
                .contains("Something stands behind the end of the signed file");
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void keepsNothing() throws Exception {
        VISITOR.get("/verify"); // whatever the first page needs
        Map<String, Long> before = rows();
        String secret = "Құпия " + System.nanoTime();
        byte[] attached = signed(text(secret), CertificateKind.HEAD, false);
        assertThat(VISITOR.get("/verify").text()).contains("checked and not kept");
        VISITOR.upload("letter.cms", attached);
        VISITOR.upload("letter.cms", Arrays.copyOf(CmsPackage.decode(attached), 700_000));
        VISITOR.upload("licence.pdf", pdf);
        VISITOR.upload("letter.p7s", signed(text(secret), CertificateKind.HEAD, true), text(secret));
        VISITOR.upload("large.xml", concat(text("<a>" + secret), new byte[1024 * 1024])); // too large
        assertThat(rows()).isEqualTo(before);
        assertThat(uploads(new File(System.getProperty("java.io.tmpdir"))))
                .noneMatch(file -> holds(file.toPath(), text(secret)));
    }

    /** What the web server may have put aside; other programs use the folder too, and take their files away. */
    private static List<File> uploads(File folder) {
        List<File> found = new ArrayList<>();
        File[] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            if (file.isDirectory() && file.getPath().contains("tomcat")) {
                found.addAll(uploads(file));
            } else if (file.getName().startsWith("upload_")) {
                found.add(file);
            }
        }
        return found;
    }

    private static boolean holds(Path file, byte[] secret) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(secret, StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return false; // gone meanwhile
        }
    }

    /** How many rows each table has. */
    private static Map<String, Long> rows() {
        JdbcClient client = JdbcClient.create(OFFICE.owner());
        Map<String, Long> rows = new TreeMap<>();
        client
                .sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                // What the system does by itself meanwhile is no upload.
                .filter(table -> !table.contains("scheduled"))
                .forEach(table -> rows.put(
                        table,
                        client.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
