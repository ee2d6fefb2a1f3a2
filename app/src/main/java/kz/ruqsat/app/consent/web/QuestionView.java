package kz.ruqsat.app.consent.web;

import java.util.List;
import kz.ruqsat.app.shell.component.DecisionButton;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.TermBarView;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer.
 *
 * @param buttons empty when it is answered or closed
 * @param answered what was answered, or that the application is decided; null while the question is open
 */
public record QuestionView(
        String number,
        String question,
        List<SummaryRow> head,
        List<SummaryRow> facts,
        List<File> files,
        @Nullable TermBarView bar,
        String action,
        List<DecisionButton> buttons,
        String ground,
        @Nullable String answered,
        ErrorSummary errors) {
    public QuestionView {
        head = List.copyOf(head);
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        buttons = List.copyOf(buttons);
    }

    /** An attached file. */
    public record File(String name, String title, String size, String address) {}
}
