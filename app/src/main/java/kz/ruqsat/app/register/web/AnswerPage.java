package kz.ruqsat.app.register.web;

import java.util.List;
import kz.ruqsat.app.register.Answer;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /verify}: one big sentence, then its evidence.
 *
 * @param explanation what the answer means and what to do
 * @param evidence the questions that were asked about the file and the register, each with its answer
 * @param findings what speaks against the file as a whole
 * @param licence what the register says about the licence, or null when it is none
 * @param fileRows what the file is
 */
public record AnswerPage(
        Answer.Weight weight,
        String answer,
        String explanation,
        List<SummaryRow> evidence,
        List<SignatureView> signatures,
        List<String> findings,
        @Nullable LicenceView licence,
        List<SummaryRow> fileRows) {
    public AnswerPage {
        evidence = List.copyOf(evidence);
        signatures = List.copyOf(signatures);
        findings = List.copyOf(findings);
        fileRows = List.copyOf(fileRows);
    }

    /** One signature of the file: who, when, with what certificate, and what speaks against it. */
    public record SignatureView(String title, List<SummaryRow> rows, List<String> findings) {
        public SignatureView {
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }
    }

    /** A licence in short. */
    public record LicenceView(String number, Tag status, List<SummaryRow> rows) {
        public LicenceView {
            rows = List.copyOf(rows);
        }
    }

    /** The class of the big answer. */
    public String style() {
        return switch (weight) {
            case GOOD -> "";
            case UNSURE -> "rq-answer--unsure";
            case BAD -> "rq-answer--bad";
        };
    }
}
