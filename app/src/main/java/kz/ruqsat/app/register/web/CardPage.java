package kz.ruqsat.app.register.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.Tag;
import org.jspecify.annotations.Nullable;

/**
 * {@code /licences/{number}}.
 *
 * @param sentence the status in one sentence
 * @param paper what the paper is called: a licence, a permit
 * @param bad whether the sentence is bad news
 * @param successors the licences in its place, as links
 * @param iinNeeded whether the files are given only to who knows the holder's IIN
 * @param iinError what was wrong with the IIN typed, or null
 */
public record CardPage(
        String number,
        Tag status,
        String sentence,
        String paper,
        boolean bad,
        List<Link> successors,
        @Nullable Link previous,
        List<SummaryRow> rows,
        List<SummaryRow> signature,
        TableView history,
        boolean iinNeeded,
        @Nullable String iinError) {
    public CardPage {
        successors = List.copyOf(successors);
        rows = List.copyOf(rows);
        signature = List.copyOf(signature);
    }

    /** Another licence. */
    public record Link(String text, String address) {}

    CardPage withIinError(String error) {
        return new CardPage(
                number, status, sentence, paper, bad, successors, previous, rows, signature, history, iinNeeded, error);
    }

    public ErrorSummary errors() {
        return iinError == null
                ? ErrorSummary.NONE
                : new ErrorSummary(List.of(new ErrorSummary.Entry("f-iin", iinError)));
    }
}
