package kz.ruqsat.app.register.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ruqsat.app.register.web.AnswerPage.SignatureView;
import kz.ruqsat.app.shell.Masking;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.Verification;
import org.springframework.stereotype.Component;

/** Puts the report about each signature into words: a question, the answer, and yes, no or cannot tell. */
@Component
class SignaturePages {
    private static final Set<Finding> CHANGED = Set.of(
            Finding.SIGNED_OTHER_DATA,
            Finding.SIGNATURE_BROKEN,
            Finding.SIGNED_ATTRIBUTES_WRONG,
            Finding.CHANGED_AFTER_SIGNING,
            Finding.BYTE_RANGE_WRONG,
            Finding.NOT_A_SIGNATURE);

    private static final Set<Finding> OUTSIDE_ITS_DATES =
            Set.of(Finding.CERTIFICATE_EXPIRED, Finding.CERTIFICATE_NOT_YET_VALID);

    static Tag tag(boolean yes, Texts texts) {
        return yes ? new Tag(texts.of("register.yes"), Tone.GOOD) : new Tag(texts.of("register.no"), Tone.BAD);
    }

    private static Tag unknown(Texts texts) {
        return new Tag(texts.of("register.unknown"), Tone.NEUTRAL);
    }

    List<SignatureView> views(Verification verification, Texts texts) {
        List<SignatureReport> reports = verification.signatures();
        return IntStream.range(0, reports.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        Stream.of(view(
                                texts.of("register.signature", i + 1), reports.get(i), verification.format(), texts)),
                        counters(reports.get(i), i + 1, texts)))
                .toList();
    }

    private static SignatureView view(String title, SignatureReport report, Format format, Texts texts) {
        return new SignatureView(title, rows(report, format, texts), AnswerPages.findings(report.reasons(), texts));
    }

    /** Those over a signature, and those over them. */
    private static Stream<SignatureView> counters(SignatureReport report, int number, Texts texts) {
        return report.counterSignatures().stream()
                .flatMap(counter -> Stream.concat(
                        Stream.of(view(texts.of("register.signature.counter", number), counter, Format.CMS, texts)),
                        counters(counter, number, texts)));
    }

    private static List<SummaryRow> rows(SignatureReport report, Format format, Texts texts) {
        List<SummaryRow> rows = new ArrayList<>();
        SignerCertificate signer = report.signer();
        if (signer != null) {
            rows.addAll(who(signer, texts));
        }
        // A certificate, a list or a time stamp says itself of what time it is.
        if (!format.evidence()) {
            rows.add(time(report, texts));
        }
        rows.add(unchanged(report, format, texts));
        if (signer != null) {
            rows.add(chain(report, signer, texts));
            rows.add(dates(report, signer, texts));
            rows.add(revocation(report, texts));
        }
        if (!format.evidence()) {
            rows.add(SummaryRow.of(
                    texts.of("register.signature.level"),
                    texts.of("register.signature.level." + ConstantName.of(report.level()))));
        }
        return rows;
    }

    private static List<SummaryRow> who(SignerCertificate signer, Texts texts) {
        List<SummaryRow> rows = new ArrayList<>();
        String name = Stream.of(signer.commonName(), signer.patronymic() == null ? "" : signer.patronymic())
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        SummaryRow person = SummaryRow.of(texts.of("register.signature.who"), name);
        rows.add(signer.iin() == null ? person : person.noting(texts.of("register.iin", Masking.iin(signer.iin()))));
        if (signer.organisation() != null || signer.bin() != null) {
            SummaryRow firm = SummaryRow.of(
                    texts.of("register.signature.organisation"),
                    signer.organisation() == null ? "" : signer.organisation());
            rows.add(signer.bin() == null ? firm : firm.noting(texts.of("register.bin", signer.bin())));
        }
        return rows;
    }

    private static SummaryRow time(SignatureReport report, Texts texts) {
        String question = texts.of("register.signature.when");
        Instant proven = report.provenTime();
        Instant claimed = report.signingTime();
        if (proven != null) {
            return SummaryRow.of(question, texts.of("register.signature.when.proven", proven))
                    .tagged(tag(true, texts));
        }
        SummaryRow row = SummaryRow.of(
                question,
                claimed == null
                        ? texts.of("register.signature.when.unknown")
                        : texts.of("register.signature.when.claimed", claimed));
        return report.timeStamp() == null ? row.tagged(unknown(texts)) : row.tagged(tag(false, texts));
    }

    private static SummaryRow unchanged(SignatureReport report, Format format, Texts texts) {
        String question = texts.of("register.signature.unchanged");
        if (withoutKey(report, format)) {
            return SummaryRow.of(question, texts.of("register.signature.unchanged.unknown-issuer"))
                    .tagged(unknown(texts));
        }
        if (report.reasons().contains(Finding.CONTENT_MISSING)) {
            return SummaryRow.of(question, texts.of("register.signature.unchanged.missing"))
                    .tagged(unknown(texts));
        }
        boolean unchanged = report.cryptographic() && Collections.disjoint(report.reasons(), CHANGED);
        return SummaryRow.of(
                        question,
                        texts.of(unchanged ? "register.signature.unchanged.yes" : "register.signature.unchanged.no"))
                .tagged(tag(unchanged, texts));
    }

    /** Certificates, lists and answers bring no key of who signed them: it is the authority's, which nobody knows here. */
    private static boolean withoutKey(SignatureReport report, Format format) {
        return format.evidence()
                && format != Format.TIME_STAMP
                && !report.cryptographic()
                && !report.reasons().contains(Finding.SIGNATURE_BROKEN)
                && report.chain() == ChainStatus.UNKNOWN_ISSUER;
    }

    private static SummaryRow chain(SignatureReport report, SignerCertificate signer, Texts texts) {
        return SummaryRow.of(texts.of("register.signature.chain"), signer.issuer())
                .tagged(tag(report.chain() != ChainStatus.UNKNOWN_ISSUER, texts))
                .noting(texts.of("register.signature.serial", signer.serial(), report.algorithm()));
    }

    private static SummaryRow dates(SignatureReport report, SignerCertificate signer, Texts texts) {
        // Of a chain that leads nowhere nobody looked at the dates.
        boolean inside = !report.judgedAt().isBefore(signer.notBefore())
                && !report.judgedAt().isAfter(signer.notAfter())
                && report.chain() != ChainStatus.EXPIRED
                && Collections.disjoint(report.reasons(), OUTSIDE_ITS_DATES);
        return SummaryRow.of(
                        texts.of("register.signature.dates"),
                        texts.of("register.signature.dates.text", signer.notBefore(), signer.notAfter()))
                .tagged(tag(inside, texts))
                .noting(texts.of("register.signature.judged", report.judgedAt()));
    }

    private static SummaryRow revocation(SignatureReport report, Texts texts) {
        String question = texts.of("register.signature.revocation");
        return switch (report.revocation()) {
            case GOOD ->
                SummaryRow.of(question, texts.of("register.signature.revocation.good"))
                        .tagged(tag(true, texts));
            case REVOKED ->
                SummaryRow.of(question, texts.of("register.signature.revocation.revoked"))
                        .tagged(tag(false, texts));
            case UNKNOWN ->
                SummaryRow.of(question, texts.of("register.signature.revocation.unknown"))
                        .tagged(unknown(texts));
            case NOT_CHECKED ->
                SummaryRow.of(
                                question,
                                texts.of(
                                        report.chain() == ChainStatus.UNKNOWN_ISSUER
                                                ? "register.signature.revocation.nobody"
                                                : "register.signature.revocation.not-checked"))
                        .tagged(unknown(texts));
        };
    }
}
