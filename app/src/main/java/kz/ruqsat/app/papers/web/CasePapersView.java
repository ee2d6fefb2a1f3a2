package kz.ruqsat.app.papers.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ParagraphView;
import kz.ruqsat.app.shell.component.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The papers of an application ({@code papers/case.jte}).
 *
 * @param address of this page
 * @param incoming the entry among the incoming papers; empty before it
 * @param resolutions what superiors wrote
 * @param outgoing the entry among the outgoing papers; empty before the result is signed
 * @param letter the paragraph that sends a letter, or null where the act has none: then the letter is an offer of ours
 * @param form the paragraph that says in which form the result is given
 * @param printable whether the result is given on paper
 * @param mayPrint whether this person prints it
 * @param copies the log of what was printed
 */
public record CasePapersView(
        String number,
        String address,
        List<SummaryRow> incoming,
        List<SummaryRow> resolutions,
        List<SummaryRow> outgoing,
        @Nullable ParagraphView letter,
        ParagraphView form,
        boolean printable,
        boolean mayPrint,
        List<CopyLine> copies) {
    public CasePapersView {
        incoming = List.copyOf(incoming);
        resolutions = List.copyOf(resolutions);
        outgoing = List.copyOf(outgoing);
        copies = List.copyOf(copies);
    }

    /** A printed copy. */
    public record CopyLine(String text, String address) {}
}
