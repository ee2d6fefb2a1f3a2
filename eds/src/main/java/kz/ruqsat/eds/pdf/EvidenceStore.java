package kz.ruqsat.eds.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * The form of a PDF's document security store (ETSI EN 319 142-1, 5.4.2): whoever adds evidence behind a signature may
 * add nothing else under its name.
 */
final class EvidenceStore {
    private static final COSName PER_SIGNATURE = COSName.getPDFName("VRI");
    private static final Set<COSName> STREAMS = Set.of(PdfArchive.CERTIFICATES, PdfArchive.LISTS, PdfArchive.ANSWERS);

    /** In the part about one signature. */
    private static final Set<COSName> ITS_STREAMS =
            Set.of(COSName.getPDFName("Cert"), COSName.getPDFName("CRL"), COSName.getPDFName("OCSP"));

    private static final COSName TIME = COSName.getPDFName("TU");
    private static final COSName STAMP = COSName.getPDFName("TS");

    private EvidenceStore() {}

    /** True when what was there is not gone, and what is there is a store. */
    static boolean onlyAdded(@Nullable COSBase then, @Nullable COSBase now) {
        if (now == null) {
            return then == null;
        }
        return now instanceof COSDictionary store && store(store);
    }

    private static boolean store(COSDictionary store) {
        for (COSName key : store.keySet()) {
            COSBase value = store.getDictionaryObject(key);
            boolean fits = STREAMS.contains(key)
                    ? streams(value)
                    : key.equals(PER_SIGNATURE) ? perSignature(value) : key.equals(COSName.TYPE);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean perSignature(@Nullable COSBase value) {
        if (!(value instanceof COSDictionary all)) {
            return false;
        }
        for (COSName signature : all.keySet()) {
            if (!(all.getDictionaryObject(signature) instanceof COSDictionary one) || !aboutOne(one)) {
                return false;
            }
        }
        return true;
    }

    private static boolean aboutOne(COSDictionary one) {
        for (COSName key : one.keySet()) {
            COSBase value = one.getDictionaryObject(key);
            boolean fits = ITS_STREAMS.contains(key) && streams(value)
                    || key.equals(TIME) && value instanceof COSString
                    || key.equals(STAMP) && value instanceof COSStream
                    || key.equals(COSName.TYPE);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean streams(@Nullable COSBase value) {
        if (!(value instanceof COSArray array)) {
            return false;
        }
        for (int i = 0; i < array.size(); i++) {
            if (!(array.getObject(i) instanceof COSStream)) {
                return false;
            }
        }
        return true;
    }

    /** A file may say that it uses the extension of PDF by which evidence is kept (ISO 32000-1, 7.12). */
    static boolean onlyDeclared(@Nullable COSBase then, @Nullable COSBase now) {
        if (now == null) {
            return then == null;
        }
        if (!(now instanceof COSDictionary declared)) {
            return false;
        }
        return declared.keySet().stream()
                .allMatch(developer -> developer.equals(COSName.TYPE)
                        || declared.getDictionaryObject(developer) instanceof COSDictionary one && plain(one));
    }

    private static boolean plain(COSDictionary one) {
        return one.keySet().stream()
                .map(one::getDictionaryObject)
                .allMatch(
                        value -> value instanceof COSName || value instanceof COSNumber || value instanceof COSString);
    }
}
