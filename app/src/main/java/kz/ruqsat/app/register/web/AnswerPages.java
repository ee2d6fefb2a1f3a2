package kz.ruqsat.app.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.register.Answer;
import kz.ruqsat.app.register.Card;
import kz.ruqsat.app.register.Checked;
import kz.ruqsat.app.register.Checked.CheckedFile;
import kz.ruqsat.app.register.Refusal;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the answer about a number or a file into words. */
@Component
class AnswerPages {
    private final Laws laws;
    private final SignaturePages signatures;

    AnswerPages(Laws laws, SignaturePages signatures) {
        this.laws = laws;
        this.signatures = signatures;
    }

    AnswerPage page(Checked checked, Texts texts) {
        String key = ConstantName.of(checked.answer());
        String number = checked.number() == null ? "" : checked.number().value();
        CheckedFile file = checked.file();
        return new AnswerPage(
                checked.answer().weight(),
                texts.of("register.answer." + key, number),
                texts.of("register.answer.text." + key, number),
                evidence(checked, number, texts),
                file == null ? List.of() : signatures.views(file.verification(), texts),
                file == null ? List.of() : findings(file.verification().reasons(), texts),
                licence(checked, texts),
                file == null ? List.of() : fileRows(file, texts));
    }

    static List<String> findings(List<Finding> findings, Texts texts) {
        return findings.stream()
                .map(finding -> texts.ofFirst(finding.textKey() + ".reader", finding.textKey()))
                .toList();
    }

    private List<SummaryRow> evidence(Checked checked, String number, Texts texts) {
        List<SummaryRow> rows = new ArrayList<>();
        CheckedFile file = checked.file();
        if (file != null) {
            file.verification().statements().forEach(statement -> rows.add(says(statement, texts)));
            // A certificate or a list is never issued by a register of licences.
            if (!file.verification().format().evidence()) {
                rows.add(issued(file, number, texts));
            }
        }
        Card card = checked.card();
        if (card != null) {
            boolean inForce = card.entry().status() == Licence.Status.IN_FORCE;
            rows.add(SummaryRow.of(texts.of("register.evidence.force"), CardPages.standing(card, texts))
                    .tagged(SignaturePages.tag(inForce, texts)));
            inPlaceOf(card.signature().inPlaceOf(), texts).ifPresent(rows::add);
            byOrder(card.signature().order(), texts).ifPresent(rows::add);
        }
        Refusal refusal = checked.refusal();
        if (refusal != null) {
            rows.addAll(refused(refusal, number, texts));
        }
        return rows;
    }

    private List<SummaryRow> refused(Refusal refusal, String number, Texts texts) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                texts.of("register.evidence.refusal"),
                texts.of("register.evidence.refusal.text", number, refusal.signedAt())));
        rows.add(SummaryRow.of(
                texts.of("register.evidence.service"),
                texts.of(laws.edition(refusal.regulation(), refusal.edition())
                        .head()
                        .title())));
        if (refusal.inPlaceOf() != null) {
            rows.add(SummaryRow.of(texts.of("register.inPlaceOf"), refusal.inPlaceOf()));
        }
        byOrder(refusal.byOrder(), texts).ifPresent(rows::add);
        return rows;
    }

    private static SummaryRow says(Statement statement, Texts texts) {
        String key = "register.statement." + ConstantName.of(statement.kind());
        Object at = statement.at() == null ? "" : statement.at();
        // Old lists bear no number.
        String words = statement.about().isEmpty() ? key + ".unnumbered" : key;
        return SummaryRow.of(
                texts.of("register.statements"), texts.of(words, statement.about(), at, statement.detail()));
    }

    private static Optional<SummaryRow> inPlaceOf(@Nullable InPlaceOf absent, Texts texts) {
        return Optional.ofNullable(absent).map(person -> SummaryRow.of(texts.of("register.inPlaceOf"), person.text()));
    }

    private static Optional<SummaryRow> byOrder(@Nullable String order, Texts texts) {
        return Optional.ofNullable(order).map(text -> SummaryRow.of(texts.of("register.byOrder"), text));
    }

    private static SummaryRow issued(CheckedFile file, String number, Texts texts) {
        String question = texts.of("register.evidence.issued");
        if (!file.uploaded()) {
            return SummaryRow.of(question, texts.of("register.evidence.issued.own"))
                    .tagged(SignaturePages.tag(true, texts));
        }
        if (file.issued()) {
            return SummaryRow.of(question, texts.of("register.evidence.issued.same", number))
                    .tagged(SignaturePages.tag(true, texts));
        }
        String key = number.isEmpty() ? "register.evidence.issued.never" : "register.evidence.issued.other";
        return SummaryRow.of(question, texts.of(key, number)).tagged(SignaturePages.tag(false, texts));
    }

    /** The licence is shown beside its own file only: a forged paper gets no true data to adorn it. */
    private static AnswerPage.@Nullable LicenceView licence(Checked checked, Texts texts) {
        Card card = checked.card();
        if (card == null) {
            return null;
        }
        List<SummaryRow> rows = checked.answer() == Answer.ALTERED ? List.of() : CardPages.rows(card, texts);
        return new AnswerPage.LicenceView(
                card.entry().number().value(), ListPages.tag(card.entry().status(), texts), rows);
    }

    private static List<SummaryRow> fileRows(CheckedFile file, Texts texts) {
        return List.of(
                SummaryRow.of(
                        texts.of("register.file.format"),
                        texts.of("register.file.format."
                                + ConstantName.of(file.verification().format()))),
                SummaryRow.of(texts.of("register.file.sha256"), file.sha256()));
    }
}
