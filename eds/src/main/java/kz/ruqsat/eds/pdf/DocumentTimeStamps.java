package kz.ruqsat.eds.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.timestamps.LongTerm;
import kz.ruqsat.eds.timestamps.Token;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/**
 * The document time stamps of a PDF (ETSI EN 319 142-1, 5.4.3).
 *
 * @param stamps the newest last
 * @param findings what speaks against the file because one of them can't even be read
 */
record DocumentTimeStamps(List<One> stamps, Set<Finding> findings) {

    /**
     * One that can be read.
     *
     * @param end where what it covers ends
     */
    record One(int end, LongTerm.Stamped stamped) {}

    static DocumentTimeStamps of(byte[] pdf, List<PDSignature> signatures) throws IOException {
        List<One> stamps = new ArrayList<>();
        Set<Finding> findings = Set.of();
        for (PDSignature signature : signatures) {
            if (PdfArchive.timeStamp(signature)) {
                One one = read(pdf, signature);
                if (one == null) {
                    findings = Set.of(Finding.ARCHIVE_BROKEN);
                } else {
                    stamps.add(one);
                }
            }
        }
        stamps.sort(Comparator.comparingInt(One::end));
        return new DocumentTimeStamps(List.copyOf(stamps), findings);
    }

    private static @Nullable One read(byte[] pdf, PDSignature signature) throws IOException {
        ByteRange range = ByteRange.of(signature, pdf);
        byte[] room = range == null ? null : range.room(pdf);
        if (range == null || room == null || !PdfArchive.RFC_3161.getName().equals(signature.getSubFilter())) {
            return null;
        }
        Token token;
        try {
            token = Token.parse(CmsStructure.unpadded(room));
        } catch (UnreadableSignatureException _) {
            return null;
        }
        try (PDDocument then = Loader.loadPDF(Arrays.copyOf(pdf, range.end()))) {
            return new One(
                    range.end(),
                    new LongTerm.Stamped(token, token.over(range.covered(pdf)), PdfArchive.evidence(then)));
        }
    }

    /** Those that cover all that the signature covers, and the signature. */
    List<LongTerm.Stamped> over(ByteRange signature) {
        return stamps.stream()
                .filter(one -> one.end() > signature.end())
                .map(One::stamped)
                .toList();
    }
}
