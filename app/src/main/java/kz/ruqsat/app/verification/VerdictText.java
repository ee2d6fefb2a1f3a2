package kz.ruqsat.app.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.Statement;
import kz.ruqsat.eds.report.TimeStamp;
import org.jspecify.annotations.Nullable;

/** A verdict for people, line by line. */
final class VerdictText {
    private static final Texts TEXTS = TextBook.load().in(Language.EN);

    private VerdictText() {}

    static String write(FileVerdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(ConstantName.of(verdict.format()) + ": " + ConstantName.of(verdict.verdict()));
        reasons(verdict.reasons(), lines);
        verdict.statements().forEach(statement -> lines.add("  says: " + says(statement)));
        signatures("", verdict.signatures(), lines);
        return String.join("\n", lines);
    }

    /** @param over the number of the signature over which they are, with a full stop; empty for those over the file */
    private static void signatures(String over, List<FileVerdict.Signed> signatures, List<String> lines) {
        for (int i = 0; i < signatures.size(); i++) {
            FileVerdict.Signed signed = signatures.get(i);
            String number = over + (i + 1);
            lines.add((over.isEmpty() ? "signature " : "counter-signature ") + number + ": "
                    + ConstantName.of(signed.verdict()));
            signature(signed, lines);
            signatures(number + ".", signed.counterSignatures(), lines);
        }
    }

    private static void signature(FileVerdict.Signed signed, List<String> lines) {
        SignerCertificate signer = signed.signer();
        if (signer != null) {
            line("signer", signer.commonName() + (signer.patronymic() == null ? "" : " " + signer.patronymic()), lines);
            line("IIN", signer.iin(), lines);
            line("BIN", signer.bin(), lines);
            line("organisation", signer.organisation(), lines);
            line(
                    "roles",
                    signer.roles().stream().map(ConstantName::of).sorted().collect(Collectors.joining(", ")),
                    lines);
            line(
                    "certificate",
                    signer.serial() + " of " + signer.issuer() + ", " + signer.notBefore() + " to " + signer.notAfter()
                            + ", for " + ConstantName.of(signer.keyUse()),
                    lines);
        }
        line("algorithm", signed.algorithm(), lines);
        line("signature value", signed.cryptographic() ? "holds" : "does not hold", lines);
        line("signing time", time(signed.signingTime(), signed.timeStamp()), lines);
        line("time stamp", by(signed.timeStamp()), lines);
        line("proof", signed.level().name(), lines);
        line("chain", ConstantName.of(signed.chain()), lines);
        line("revocation", signed.revocation(), lines);
        line("covers", signed.covered() ? "the whole document" : "a part of the document", lines);
        reasons(signed.reasons(), lines);
    }

    private static String says(Statement statement) {
        String at = statement.at() == null ? "" : statement.at().toString();
        return switch (statement.kind()) {
            case GOOD -> "certificate " + statement.about() + " not revoked at " + at;
            case REVOKED -> "certificate " + statement.about() + " revoked since " + at + ", " + statement.detail();
            case NOT_ISSUED -> "certificate " + statement.about() + " never issued";
            case UNKNOWN -> "nothing known of certificate " + statement.about();
            case STAMPED -> statement.detail() + " " + statement.about() + " existed at " + at;
            case LISTED -> statement.detail() + " certificates revoked by " + at + ", list " + statement.about();
            case CHANGES_LISTED -> statement.detail() + " changes to the list by " + at + ", list " + statement.about();
        };
    }

    private static @Nullable String time(@Nullable Instant claimed, @Nullable TimeStamp stamp) {
        if (stamp != null) {
            return stamp.time() + (stamp.valid() ? ", proved by a time stamp" : ", by a time stamp that does not hold");
        }
        return claimed == null ? null : claimed + ", as the signer says, without proof";
    }

    private static @Nullable String by(@Nullable TimeStamp stamp) {
        return stamp == null ? null : stamp.algorithm() + " over " + stamp.imprint() + ", policy " + stamp.policy();
    }

    private static void line(String name, @Nullable String value, List<String> lines) {
        if (value != null && !value.isEmpty()) {
            lines.add("  " + name + ": " + value);
        }
    }

    private static void reasons(List<Finding> findings, List<String> lines) {
        findings.forEach(
                finding -> lines.add("  ! " + TEXTS.ofFirst(finding.textKey() + ".reader", finding.textKey())));
    }
}
