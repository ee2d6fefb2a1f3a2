package kz.ruqsat.app.licences;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.register.LicenceFiles;
import kz.ruqsat.app.register.LicenceFiles.Asked;
import kz.ruqsat.app.register.store.RefusalRows;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What the signature shows on the paper. The pages lie in {@code target/stamps} as pictures. */
class StampTest {
    private static final IssuingOffice OFFICE = IssuingOffice.shared();
    private static final Path PICTURES = Path.of("target", "stamps");
    private static final int DPI = 110;

    private static UnifiedNumber licence;
    private static byte[] paper;

    @BeforeAll
    static void issue() {
        OFFICE.issue(IssuingOffice.FIRM, "«Бірінші» ЖШС");
        licence = OFFICE.issue(IssuingOffice.FIRM, "«Қаратау химия» ЖШС");
        Asked asked = OFFICE.bean(LicenceFiles.class).ask(licence, LicenceFiles.Kind.DOCUMENT, "");
        paper = ((Asked.Given) asked).bytes();
    }

    @Test
    void namesTheSignerAndTheCertificate() throws Exception {
        SignatureReport report = OFFICE.bean(SignatureVerifier.class)
                .verifyPdf(paper)
                .signatures()
                .getFirst();
        SignerCertificate signer = Objects.requireNonNull(report.signer());
        try (PDDocument document = Loader.loadPDF(paper)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("ЭЦҚ-мен қол қойылған · Подписано ЭЦП")
                    .contains("ЖСН · ИИН: ••••••••••"
                            + String.valueOf(signer.iin()).substring(10))
                    .contains("БСН · БИН: " + signer.bin())
                    .contains("Сертификат №: " + signer.serial())
                    .contains("Тексеру · Проверка: http://127.0.0.1:8080/licences/" + licence)
                    .doesNotContain(String.valueOf(signer.iin()));
        }
    }

    @Test
    void leadsToTheVerification() throws Exception {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("licence.pdf"), paper);
        try (PDDocument document = Loader.loadPDF(paper)) {
            PDFRenderer renderer = new PDFRenderer(document);
            BufferedImage last = renderer.renderImageWithDPI(document.getNumberOfPages() - 1, DPI);
            ImageIO.write(last, "png", PICTURES.resolve("licence.png").toFile());
            int[] pixels = last.getRGB(0, 0, last.getWidth(), last.getHeight(), null, 0, last.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(last.getWidth(), last.getHeight(), pixels);
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo("http://127.0.0.1:8080/licences/" + licence);
        }
    }

    @Test
    void standsOnARefusalToo() throws Exception {
        UnifiedNumber refused = OFFICE.refuse(IssuingOffice.FIRM, "«Бас тартылған» ЖШС");
        String sha256 =
                OFFICE.bean(RefusalRows.class).find(refused).orElseThrow().documentSha256();
        byte[] refusal = OFFICE.bean(Documents.class).get(sha256).orElseThrow().bytes();
        try (PDDocument document = Loader.loadPDF(refusal)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            Files.createDirectories(PICTURES);
            ImageIO.write(page, "png", PICTURES.resolve("refusal.png").toFile());
            document.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Подписано ЭЦП", "Проверка: http://127.0.0.1:8080/verify?number=" + refused);
        }
    }

    @Test
    void staysAnArchivalFile() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_U;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getTestAssertions().toString())
                    .isTrue();
        }
    }
}
