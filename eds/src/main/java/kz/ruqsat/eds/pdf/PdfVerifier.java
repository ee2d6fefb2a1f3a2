package kz.ruqsat.eds.pdf;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.ruqsat.eds.cades.CmsVerifier;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.RevocationStatus;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Verifies the signatures of a PDF: what each covers, whether the file was changed afterwards, its CMS, and what the
 * document's time stamps and the evidence in it prove.
 */
public record PdfVerifier(CmsVerifier cms) {
    private static final Set<String> DETACHED = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

    /** Each is compared with the whole file, and may cost questions to other servers. */
    private static final int MOST_SIGNATURES = 20;

    public Verification verify(byte[] pdf, Instant now) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> all = document.getSignatureDictionaries();
            if (all.size() > MOST_SIGNATURES) {
                return Verification.refused(Format.PDF, Finding.NOT_A_SIGNATURE);
            }
            List<PDSignature> signatures =
                    all.stream().filter(one -> !PdfArchive.timeStamp(one)).toList();
            File file =
                    new File(pdf, document, end(all, pdf), end(signatures, pdf), DocumentTimeStamps.of(pdf, all), now);
            List<SignatureReport> reports = new ArrayList<>();
            for (PDSignature signature : signatures) {
                reports.addAll(verify(file, signature));
            }
            return Verification.of(Format.PDF, reports, pdf);
        } catch (IOException _) {
            return Verification.refused(Format.PDF, Finding.NOT_A_SIGNATURE);
        }
    }

    /**
     * A file under verification.
     *
     * @param lastEnd where the last signature or time stamp ends
     * @param lastSigned where the last signature ends
     */
    private record File(
            byte[] bytes, PDDocument document, int lastEnd, int lastSigned, DocumentTimeStamps stamps, Instant now) {

        /** Bytes after the last signature are nobody's, but for evidence; after an earlier one they may be the next. */
        boolean changedBehind(ByteRange range) throws IOException {
            if (range.end() == bytes.length) {
                return false;
            }
            if (lastEnd != bytes.length && !PdfArchive.onlyEvidenceBehind(bytes, lastEnd, document)) {
                return true;
            }
            try (PDDocument then = Loader.loadPDF(Arrays.copyOf(bytes, range.end()))) {
                return !new RevisionComparison().onlySigned(then.getDocument(), document.getDocument());
            }
        }
    }

    private static int end(List<PDSignature> signatures, byte[] pdf) {
        return signatures.stream()
                .map(signature -> ByteRange.of(signature, pdf))
                .filter(Objects::nonNull)
                .mapToInt(ByteRange::end)
                .max()
                .orElse(0);
    }

    private List<SignatureReport> verify(File file, PDSignature signature) throws IOException {
        ByteRange range = ByteRange.of(signature, file.bytes());
        if (range == null) {
            return List.of(refused(Finding.BYTE_RANGE_WRONG, file.now()));
        }
        byte[] room = range.room(file.bytes());
        if (room == null || !DETACHED.contains(signature.getSubFilter())) {
            return List.of(refused(Finding.NOT_A_SIGNATURE, file.now()));
        }
        CmsStructure structure;
        try {
            structure = CmsStructure.parsePadded(room);
        } catch (UnreadableSignatureException _) {
            return List.of(refused(Finding.NOT_A_SIGNATURE, file.now()));
        }
        return cms.verify(structure, signed(file, range, structure), file.now());
    }

    private static CmsVerifier.Signed signed(File file, ByteRange range, CmsStructure structure) throws IOException {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        findings.addAll(file.stamps().findings());
        boolean changed = file.changedBehind(range);
        if (changed) {
            findings.add(Finding.CHANGED_AFTER_SIGNING);
        }
        if (structure.content() != null) {
            // A PDF signature is detached; a content inside would be signed instead of the file.
            findings.add(Finding.SIGNED_OTHER_DATA);
        }
        return new CmsVerifier.Signed(
                range.covered(file.bytes()),
                CmsVerifier.Use.DOCUMENT,
                !changed && range.end() >= file.lastSigned(),
                findings,
                new CmsVerifier.Outer(file.stamps().over(range), PdfArchive.evidence(file.document())));
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
