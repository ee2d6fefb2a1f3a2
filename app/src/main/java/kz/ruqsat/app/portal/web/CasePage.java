package kz.ruqsat.app.portal.web;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.app.shell.component.PathView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One application ({@code portal/case.jte}).
 *
 * @param sentence its status in one sentence
 * @param goOn where the applicant goes on with it while it is not filed, or null
 * @param result what may be had when it is decided, or null
 */
public record CasePage(
        String number,
        String title,
        Tag status,
        String sentence,
        @Nullable String goOn,
        @Nullable Result result,
        List<SummaryRow> facts,
        List<String> notices,
        PathView path,
        List<SummaryRow> answers,
        List<File> files,
        List<Happened> history) {

    /**
     * The result.
     *
     * @param text what was decided
     * @param documents the signed documents
     */
    public record Result(String text, List<File> documents) {}

    /** Something to download. */
    public record File(String name, String note, String address) {}

    /**
     * One entry of the history, in words.
     *
     * @param cites what of the act it fulfils; empty for an inner matter of the system
     */
    public record Happened(Instant at, String text, List<String> cites) {}
}
