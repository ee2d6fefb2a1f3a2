package kz.ruqsat.eds.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.report.ArchiveTimeStamp;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.TimeStampCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * The long life of a signed PDF (PAdES, ETSI EN 319 142): the evidence that its certificates were good goes into its
 * document security store, and a document time stamp proves when all of it existed. Both are added behind what is
 * signed.
 */
public final class PdfArchive {
    public static final COSName STORE = COSName.getPDFName("DSS");
    static final COSName CERTIFICATES = COSName.getPDFName("Certs");
    static final COSName ANSWERS = COSName.getPDFName("OCSPs");
    static final COSName LISTS = COSName.getPDFName("CRLs");
    static final COSName DOCUMENT_TIME_STAMP = COSName.getPDFName("DocTimeStamp");
    static final COSName RFC_3161 = COSName.getPDFName("ETSI.RFC3161");

    /** A part that was added to a file begins with an object and ends with the mark of the end. */
    private static final Pattern PART =
            Pattern.compile("\\s*\\d+ \\d+ obj\\b.*\\bstartxref\\s+\\d+\\s+%%EOF\\s*", Pattern.DOTALL);

    /** A token with the certificates of its authority has 3 to 8 KiB; a paper may get several in its life. */
    private static final int ROOM_BYTES = 16 * 1024;

    /** More than anybody keeps; each is parsed. */
    private static final int MOST_ITEMS = 500;

    private PdfArchive() {}

    /**
     * Of what evidence has to be collected now: whatever no document time stamp covers yet, and the newest of those.
     *
     * @param signers the signers' certificates
     * @param tokens RFC 3161 tokens, DER
     * @param last who signed last, whether covered or not; null when nobody did
     */
    public record Needs(
            List<X509Certificate> signers,
            List<byte[]> tokens,
            @Nullable X509Certificate last) {
        public Needs {
            signers = List.copyOf(signers);
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * What has to be proved in that file.
     *
     * @throws UnreadableSignatureException when it is not a PDF whose signatures can be read
     */
    public static Needs needs(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> all = document.getSignatureDictionaries();
            return needs(pdf, all, DocumentTimeStamps.of(pdf, all).stamps());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSignatureException("Expected a signed PDF", e);
        }
    }

    private static Needs needs(byte[] pdf, List<PDSignature> all, List<DocumentTimeStamps.One> stamps) {
        List<X509Certificate> signers = new ArrayList<>();
        List<byte[]> tokens = new ArrayList<>();
        int proved = stamps.isEmpty() ? 0 : stamps.getLast().end();
        X509Certificate last = null;
        int end = 0;
        for (PDSignature signature : all) {
            ByteRange range = ByteRange.of(signature, pdf);
            byte[] room = range == null ? null : range.room(pdf);
            if (range == null || room == null || timeStamp(signature)) {
                continue;
            }
            CmsStructure cms = CmsStructure.parsePadded(room);
            if (range.end() > proved) {
                add(cms, signers, tokens);
            }
            if (range.end() > end) {
                end = range.end();
                last = signer(cms);
            }
        }
        if (!stamps.isEmpty()) {
            tokens.add(stamps.getLast().stamped().token().encoded());
        }
        return new Needs(signers, tokens, last);
    }

    private static @Nullable X509Certificate signer(CmsStructure cms) {
        List<SignerInformation> signers = cms.signers();
        return signers.isEmpty() ? null : cms.certificate(signers.getLast());
    }

    private static void add(CmsStructure cms, List<X509Certificate> signers, List<byte[]> tokens) {
        for (SignerInformation signer : cms.signers()) {
            X509Certificate certificate = cms.certificate(signer);
            if (certificate != null) {
                signers.add(certificate);
            }
            TimeStampCheck.run(signer)
                    .stamps()
                    .forEach(stamped -> tokens.add(stamped.token().encoded()));
        }
    }

    /**
     * The newest document time stamp; empty when there is none.
     *
     * @throws UnreadableSignatureException when the file is not a PDF
     */
    public static Optional<ArchiveTimeStamp> newest(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<DocumentTimeStamps.One> stamps = DocumentTimeStamps.of(pdf, document.getSignatureDictionaries())
                    .stamps();
            return stamps.isEmpty()
                    ? Optional.empty()
                    : stamps.getLast().stamped().token().archive();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSignatureException("Expected a PDF", e);
        }
    }

    static boolean timeStamp(PDSignature signature) {
        return DOCUMENT_TIME_STAMP.equals(signature.getCOSObject().getCOSName(COSName.TYPE));
    }

    /** True when what stands behind that end is one more part of the file, and it adds evidence. */
    static boolean onlyEvidenceBehind(byte[] pdf, int end, PDDocument document) throws IOException {
        String behind = new String(pdf, end, pdf.length - end, StandardCharsets.ISO_8859_1);
        // A signature there that the file does not list was broken on its way.
        if (!PART.matcher(behind).matches() || behind.contains("/ByteRange")) {
            return false;
        }
        try (PDDocument then = Loader.loadPDF(Arrays.copyOf(pdf, end))) {
            return !empty(evidence(document).without(evidence(then)));
        }
    }

    /** What the file's store has. Anything else in its place is taken for nothing. */
    public static Evidence evidence(PDDocument document) throws IOException {
        COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(STORE);
        List<X509Certificate> certificates = new ArrayList<>();
        if (store == null) {
            return Evidence.NONE;
        }
        for (byte[] der : items(store.getCOSArray(CERTIFICATES))) {
            try {
                certificates.add(Certificates.parse(der));
            } catch (UnreadableSignatureException _) {
                // Proves nothing, and speaks against nobody.
            }
        }
        return new Evidence(certificates, items(store.getCOSArray(LISTS)), items(store.getCOSArray(ANSWERS)));
    }

    private static List<byte[]> items(@Nullable COSArray array) throws IOException {
        List<byte[]> items = new ArrayList<>();
        for (int i = 0; array != null && i < array.size() && i < MOST_ITEMS; i++) {
            if (array.getObject(i) instanceof COSStream stream) {
                try (COSInputStream bytes = stream.createInputStream()) {
                    items.add(bytes.readAllBytes());
                }
            }
        }
        return items;
    }

    /** Adds evidence behind the file; what is there already is not added again. */
    public static byte[] withEvidence(byte[] pdf, Evidence evidence) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            add(document, evidence);
            document.setDocumentId((long) pdf.length);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSignatureException("Expected a PDF that can be added to", e);
        }
    }

    /**
     * Adds evidence and makes room for a time stamp over all of it.
     *
     * @param at makes the file's identifier, nothing else
     * @return to be completed with the token by {@link PdfSigning#complete}
     */
    public static PreparedPdf prepareTimeStamp(byte[] pdf, Evidence evidence, Instant at) {
        PDSignature stamp = new PDSignature();
        stamp.setType(DOCUMENT_TIME_STAMP);
        stamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        stamp.setSubFilter(RFC_3161);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            add(document, evidence);
            return PdfSigning.prepare(document, stamp, null, at.toEpochMilli(), ROOM_BYTES);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSignatureException("Expected a PDF that can be time-stamped", e);
        }
    }

    private static boolean empty(Evidence evidence) {
        return evidence.certificates().isEmpty() && evidence.silent();
    }

    private static void add(PDDocument document, Evidence evidence) throws IOException {
        Evidence added = evidence.without(evidence(document));
        if (empty(added)) {
            return;
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary store = catalog.getCOSDictionary(STORE);
        if (store == null) {
            store = new COSDictionary();
            store.setItem(COSName.TYPE, STORE);
            catalog.setItem(STORE, store);
        }
        List<byte[]> certificates =
                added.certificates().stream().map(Certificates::encoded).toList();
        add(document, store, CERTIFICATES, certificates);
        add(document, store, LISTS, added.lists());
        add(document, store, ANSWERS, added.answers());
        store.setNeedToBeUpdated(true);
        catalog.setNeedToBeUpdated(true);
    }

    private static void add(PDDocument document, COSDictionary store, COSName kind, List<byte[]> items)
            throws IOException {
        if (items.isEmpty()) {
            return;
        }
        COSArray array = store.getCOSArray(kind);
        COSArray all = array == null ? new COSArray() : array;
        for (byte[] item : items) {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
                bytes.write(item);
            }
            all.add(stream);
        }
        all.setNeedToBeUpdated(true);
        store.setItem(kind, all);
    }
}
