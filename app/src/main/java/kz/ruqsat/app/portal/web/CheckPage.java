package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;

/**
 * Check your answers ({@code portal/check.jte}).
 *
 * @param notFilled what hinders going on, each with the page where it is mended; empty: one may go on
 * @param free whether there is nothing to pay, so that signing comes next
 * @param missing documents that are not attached; going on without them has to be said
 */
public record CheckPage(
        String back,
        String action,
        List<Part> parts,
        List<Hindrance> notFilled,
        List<String> missing,
        String fee,
        boolean free,
        ErrorSummary errors) {

    /** A part of the answers and where it is changed. */
    public record Part(String title, String changeAddress, List<SummaryRow> rows) {}

    /** What hinders, and where it is mended. */
    public record Hindrance(String text, String address) {}
}
