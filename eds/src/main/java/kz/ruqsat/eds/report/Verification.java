package kz.ruqsat.eds.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer about a signed file. It is valid only when it has a signature and every signature in it is valid.
 *
 * @param format what the file is
 * @param verdict the gravest of the file's and the signatures'
 * @param signatures one report a signature, in the file's order
 * @param content what was signed: the content of an attached CMS, the given content of a detached one, the file for
 *     PDF; null when it is not at hand
 * @param reasons what speaks against the file as a whole (such as {@link Finding#NO_SIGNATURE}); what speaks against a
 *     signature is in its report
 * @param statements what a list, an answer or a time stamp says; empty for other files
 */
public record Verification(
        Format format,
        Verdict verdict,
        List<SignatureReport> signatures,
        byte @Nullable [] content,
        List<Finding> reasons,
        List<Statement> statements) {

    public Verification {
        signatures = List.copyOf(signatures);
        reasons = List.copyOf(reasons);
        statements = List.copyOf(statements);
    }

    /** Without statements, as documents are. */
    public Verification(
            Format format,
            Verdict verdict,
            List<SignatureReport> signatures,
            byte @Nullable [] content,
            List<Finding> reasons) {
        this(format, verdict, signatures, content, reasons, List.of());
    }

    public static Verification refused(Format format, Finding finding) {
        return new Verification(format, finding.effect(), List.of(), null, List.of(finding));
    }

    public static Verification of(Format format, List<SignatureReport> signatures, byte @Nullable [] content) {
        if (signatures.isEmpty()) {
            return refused(format, Finding.NO_SIGNATURE);
        }
        Verdict verdict = Verdict.VALID;
        for (SignatureReport signature : withCounter(signatures)) {
            verdict = verdict.orWorse(signature.verdict());
        }
        return new Verification(format, verdict, signatures, content, List.of());
    }

    public static Verification of(
            Format format, List<SignatureReport> signatures, byte @Nullable [] content, List<Statement> statements) {
        Verification without = of(format, signatures, content);
        return new Verification(format, without.verdict(), signatures, content, without.reasons(), statements);
    }

    /** Is everything as it must be? */
    public boolean valid() {
        return verdict == Verdict.VALID;
    }

    /** Every finding about the file and its signatures, each once, the file's first. */
    public List<Finding> allReasons() {
        List<Finding> all = new ArrayList<>(reasons);
        withCounter(signatures).forEach(signature -> all.addAll(signature.reasons()));
        return all.stream().distinct().toList();
    }

    /** The signatures, each followed by those over it. */
    private static List<SignatureReport> withCounter(List<SignatureReport> signatures) {
        List<SignatureReport> all = new ArrayList<>();
        for (SignatureReport signature : signatures) {
            all.add(signature);
            all.addAll(withCounter(signature.counterSignatures()));
        }
        return all;
    }
}
