package kz.ruqsat.eds.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a PDF as it was when signed with what it is now. Between two signatures only what the later signature
 * itself needs may be added: a signature field, invisible on its page; and evidence for the archive. Anything else, even
 * an invisible change, counts as a change: which changes are harmless can't be told from the file.
 */
final class RevisionComparison {
    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");

    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");

    /** What a form has that is made for the first signature field. */
    private static final Set<COSName> NEW_FORM = Set.of(COSName.FIELDS, SIG_FLAGS, COSName.DA, COSName.DR);

    /** What still has to be compared; a queue instead of recursion, because page trees may be deep. */
    private record Pair(@Nullable COSBase then, @Nullable COSBase now) {}

    private final Deque<Pair> open = new ArrayDeque<>();
    private final Map<COSBase, Set<COSBase>> seen = new IdentityHashMap<>();

    /** True when nothing but signature fields was added. Works once. */
    boolean onlySigned(COSDocument then, COSDocument now) throws IOException {
        COSDictionary catalogThen = then.getTrailer().getCOSDictionary(COSName.ROOT);
        COSDictionary catalogNow = now.getTrailer().getCOSDictionary(COSName.ROOT);
        open.add(new Pair(
                then.getTrailer().getDictionaryObject(COSName.INFO),
                now.getTrailer().getDictionaryObject(COSName.INFO)));
        if (catalogThen == null || catalogNow == null || !sameCatalog(catalogThen, catalogNow)) {
            return false;
        }
        while (!open.isEmpty()) {
            Pair pair = open.remove();
            if (!same(pair.then(), pair.now())) {
                return false;
            }
        }
        return true;
    }

    private boolean sameCatalog(COSDictionary then, COSDictionary now) {
        COSDictionary formThen = then.getCOSDictionary(COSName.ACRO_FORM);
        COSDictionary formNow = now.getCOSDictionary(COSName.ACRO_FORM);
        if (formThen != null && formNow == null) {
            return false;
        }
        if (formNow != null && !sameForm(formThen, formNow)) {
            return false;
        }
        return EvidenceStore.onlyAdded(
                        then.getDictionaryObject(PdfArchive.STORE), now.getDictionaryObject(PdfArchive.STORE))
                && EvidenceStore.onlyDeclared(then.getDictionaryObject(EXTENSIONS), now.getDictionaryObject(EXTENSIONS))
                && sameEntries(then, now, Set.of(COSName.ACRO_FORM, PdfArchive.STORE, EXTENSIONS));
    }

    private boolean sameForm(@Nullable COSDictionary then, COSDictionary now) {
        COSDictionary before = then == null ? new COSDictionary() : then;
        return onlySignaturesAdded(before.getCOSArray(COSName.FIELDS), now.getCOSArray(COSName.FIELDS))
                && sameEntries(before, now, then == null ? NEW_FORM : Set.of(COSName.FIELDS, SIG_FLAGS));
    }

    private boolean same(@Nullable COSBase then, @Nullable COSBase now) throws IOException {
        if (then == null || now == null) {
            return then == now;
        }
        if (!seen.computeIfAbsent(then, _ -> new HashSet<>()).add(now)) {
            return true;
        }
        if (then instanceof COSStream one) {
            return now instanceof COSStream other && sameBytes(one, other) && sameEntries(one, other, Set.of());
        }
        if (then instanceof COSDictionary one) {
            return now instanceof COSDictionary other && sameDictionary(one, other);
        }
        if (then instanceof COSArray one) {
            return now instanceof COSArray other && one.size() == other.size() && sameItems(one, other);
        }
        if (then instanceof COSNumber one) {
            return now instanceof COSNumber other && one.floatValue() == other.floatValue();
        }
        return then.equals(now);
    }

    private boolean sameDictionary(COSDictionary then, COSDictionary now) {
        if (!COSName.PAGE.equals(then.getCOSName(COSName.TYPE))) {
            return sameEntries(then, now, Set.of());
        }
        return onlySignaturesAdded(then.getCOSArray(COSName.ANNOTS), now.getCOSArray(COSName.ANNOTS))
                && sameEntries(then, now, Set.of(COSName.ANNOTS));
    }

    private boolean sameEntries(COSDictionary then, COSDictionary now, Set<COSName> except) {
        Set<COSName> keys = new HashSet<>(then.keySet());
        keys.addAll(now.keySet());
        keys.removeAll(except);
        for (COSName key : keys) {
            if (then.containsKey(key) != now.containsKey(key)) {
                return false;
            }
            open.add(new Pair(then.getDictionaryObject(key), now.getDictionaryObject(key)));
        }
        return true;
    }

    private boolean sameItems(COSArray then, COSArray now) {
        for (int i = 0; i < then.size(); i++) {
            open.add(new Pair(then.getObject(i), now.getObject(i)));
        }
        return true;
    }

    private boolean onlySignaturesAdded(@Nullable COSArray then, @Nullable COSArray now) {
        int before = then == null ? 0 : then.size();
        if (now == null || now.size() < before) {
            return before == 0;
        }
        for (int i = before; i < now.size(); i++) {
            if (!(now.getObject(i) instanceof COSDictionary added) || !invisibleSignature(added)) {
                return false;
            }
        }
        return then == null || sameItems(then, now);
    }

    /** A visible one could cover what the earlier signer saw. */
    private static boolean invisibleSignature(COSDictionary field) {
        COSArray rectangle = field.getCOSArray(COSName.RECT);
        return COSName.SIG.equals(field.getCOSName(COSName.FT))
                && !field.containsKey(COSName.KIDS)
                && rectangle != null
                && rectangle.size() == 4
                && edge(rectangle, 0) == edge(rectangle, 2)
                && edge(rectangle, 1) == edge(rectangle, 3);
    }

    private static float edge(COSArray rectangle, int index) {
        return rectangle.getObject(index) instanceof COSNumber number ? number.floatValue() : Float.NaN;
    }

    private static boolean sameBytes(COSStream then, COSStream now) throws IOException {
        try (InputStream one = then.createRawInputStream();
                InputStream other = now.createRawInputStream()) {
            return Arrays.equals(one.readAllBytes(), other.readAllBytes());
        }
    }
}
