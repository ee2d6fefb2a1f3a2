package kz.ruqsat.eds;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Verifies the signatures of a PDF: what each covers, whether the file was changed afterwards, and its CMS. */
record PdfVerifier(CmsVerifier cms) {
    private static final Set<String> DETACHED = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");
    private static final COSName DOCUMENT_TIME_STAMP = COSName.getPDFName("DocTimeStamp");

    /** Each is compared with the whole file, and may cost questions to other servers. */
    private static final int MOST_SIGNATURES = 20;

    Verification verify(byte[] pdf, Instant now) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries().stream()
                    .filter(signature ->
                            !DOCUMENT_TIME_STAMP.equals(signature.getCOSObject().getCOSName(COSName.TYPE)))
                    .toList();
            if (signatures.size() > MOST_SIGNATURES) {
                return Verification.refused(Format.PDF, Finding.NOT_A_SIGNATURE);
            }
            int lastEnd = signatures.stream()
                    .map(signature -> ByteRange.of(signature, pdf))
                    .filter(Objects::nonNull)
                    .mapToInt(ByteRange::end)
                    .max()
                    .orElse(0);
            List<SignatureReport> reports = new ArrayList<>();
            for (PDSignature signature : signatures) {
                reports.addAll(verify(pdf, document, signature, lastEnd, now));
            }
            return Verification.of(Format.PDF, reports, pdf);
        } catch (IOException _) {
            return Verification.refused(Format.PDF, Finding.NOT_A_SIGNATURE);
        }
    }

    private List<SignatureReport> verify(
            byte[] pdf, PDDocument document, PDSignature signature, int lastEnd, Instant now) throws IOException {
        ByteRange range = ByteRange.of(signature, pdf);
        if (range == null) {
            return List.of(refused(Finding.BYTE_RANGE_WRONG, now));
        }
        byte[] room = range.room(pdf);
        if (room == null || !DETACHED.contains(signature.getSubFilter())) {
            return List.of(refused(Finding.NOT_A_SIGNATURE, now));
        }
        boolean whole = range.end() == pdf.length;
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        // Bytes after the last signature are nobody's; after an earlier one they may be the next signature.
        if (!whole && (lastEnd != pdf.length || changed(Arrays.copyOf(pdf, range.end()), document))) {
            findings.add(Finding.CHANGED_AFTER_SIGNING);
        }
        CmsStructure structure;
        try {
            structure = CmsStructure.parsePadded(room);
        } catch (UnreadableSignatureException _) {
            return List.of(refused(Finding.NOT_A_SIGNATURE, now));
        }
        if (structure.content() != null) {
            // A PDF signature is detached; a content inside would be signed instead of the file.
            findings.add(Finding.SIGNED_OTHER_DATA);
        }
        return cms.verify(
                structure, new CmsVerifier.Signed(range.covered(pdf), CmsVerifier.Use.DOCUMENT, whole, findings), now);
    }

    private static boolean changed(byte[] revision, PDDocument now) throws IOException {
        try (PDDocument then = Loader.loadPDF(revision)) {
            return !new RevisionComparison().onlySigned(then.getDocument(), now.getDocument());
        }
    }

    private static SignatureReport refused(Finding finding, Instant now) {
        return new SignatureReport(
                false,
                null,
                "",
                null,
                null,
                now,
                ChainStatus.UNKNOWN_ISSUER,
                RevocationStatus.NOT_CHECKED,
                false,
                finding.effect(),
                List.of(finding),
                SignatureLevel.B,
                List.of());
    }
}
