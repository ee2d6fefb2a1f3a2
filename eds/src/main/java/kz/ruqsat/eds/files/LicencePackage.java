package kz.ruqsat.eds.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.pdf.PdfArchive;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.Evidence;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A licence to keep and to hand on: a ZIP archive without compression of {@code manifest.txt}, the signed data {@code
 * licence.cms}, {@code evidence/} (certificates, revocation lists and OCSP answers, as they were when it was issued) and
 * the signed paper {@code licence.pdf}. The manifest names the licence and the SHA-256 of every file; it is not
 * signed and proves nothing: paper and data are each signed by themselves. Reading proves nothing either.
 *
 * @param number of the licence, as the package says
 * @param paper the signed PDF
 * @param data the signed data: a CMS that carries its content
 * @param evidence for their signatures
 */
public record LicencePackage(String number, byte[] paper, byte[] data, Evidence evidence) {
    public static final String MANIFEST = "manifest.txt";
    static final String PAPER = "licence.pdf";
    static final String DATA = "licence.cms";
    private static final String HEAD = "ruqsat-licence-package/1 ";
    private static final String CERTIFICATES = "evidence/certificates/";
    private static final String LISTS = "evidence/lists/";
    private static final String ANSWERS = "evidence/answers/";

    /**
     * Packs a licence; the evidence is what the paper brings, which is about the signers of the data too.
     *
     * @throws UnreadableSignatureException when the paper is no PDF
     */
    public static LicencePackage of(String number, byte[] paper, byte[] data) {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new LicencePackage(number, paper, data, PdfArchive.evidence(document));
        } catch (IOException e) {
            throw new UnreadableSignatureException("Expected a PDF", e);
        }
    }

    /** The archive; the same for the same files. */
    public byte[] write() {
        Map<String, byte[]> files = files();
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(MANIFEST, manifest(number, files));
        all.putAll(files);
        return StoredZip.write(all);
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(DATA, data);
        List<byte[]> certificates =
                evidence.certificates().stream().map(Certificates::encoded).toList();
        put(files, CERTIFICATES, ".cer", certificates);
        put(files, LISTS, ".crl", evidence.lists());
        put(files, ANSWERS, ".ocsp", evidence.answers());
        // Last: careless readers would take an archive that has a PDF near its beginning for that PDF.
        files.put(PAPER, paper);
        return files;
    }

    private static void put(Map<String, byte[]> files, String folder, String ending, List<byte[]> all) {
        for (int i = 0; i < all.size(); i++) {
            files.put(folder + (i + 1) + ending, all.get(i));
        }
    }

    private static byte[] manifest(String number, Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> HexFormat.of().formatHex(Algorithms.sha256(file.getValue())) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining("", HEAD + number + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads an archive.
     *
     * @throws UnreadableSignatureException when anything in it is not as {@link #write} makes it
     */
    public static LicencePackage read(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>(StoredZip.read(archive));
        byte[] manifest = files.remove(MANIFEST);
        byte[] paper = files.get(PAPER);
        byte[] data = files.get(DATA);
        if (manifest == null || paper == null || data == null) {
            throw damaged("it lacks a file");
        }
        String number = number(manifest);
        if (!Arrays.equals(manifest, manifest(number, files))) {
            throw damaged("its list names other files");
        }
        Evidence evidence = new Evidence(
                beneath(files, CERTIFICATES).stream()
                        .map(LicencePackage::certificate)
                        .toList(),
                beneath(files, LISTS),
                beneath(files, ANSWERS));
        LicencePackage found = new LicencePackage(number, paper, data, evidence);
        // Nothing else may be in it, under no other name and in no other order.
        if (!List.copyOf(found.files().keySet()).equals(List.copyOf(files.keySet()))) {
            throw damaged("it has a file that has no place in it");
        }
        return found;
    }

    private static String number(byte[] manifest) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (!text.startsWith(HEAD) || end < 0) {
            throw damaged("its list has another form");
        }
        return text.substring(HEAD.length(), end);
    }

    private static List<byte[]> beneath(Map<String, byte[]> files, String folder) {
        List<byte[]> found = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(folder)) {
                found.add(bytes);
            }
        });
        return found;
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return Certificates.parse(der);
        } catch (UnreadableSignatureException e) {
            throw damaged("its evidence can't be read");
        }
    }

    private static UnreadableSignatureException damaged(String why) {
        return new UnreadableSignatureException(
                Finding.PACKAGE_DAMAGED, new IllegalArgumentException("The package is damaged: " + why));
    }
}
