package kz.ruqsat.app.office.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;

/**
 * The entered request before it is registered ({@code office/check.jte}).
 *
 * @param notFilled what hinders going on; empty: one may go on
 * @param missing documents that are not attached; going on without them has to be said
 * @param fee what has to be paid
 */
public record CheckPage(
        String back,
        String action,
        List<Part> parts,
        List<Hindrance> notFilled,
        List<String> missing,
        String fee,
        ErrorSummary errors) {

    /** A part of what was entered and where it is changed. */
    public record Part(String title, String changeAddress, List<SummaryRow> rows) {}

    /** What hinders, and where it is mended. */
    public record Hindrance(String text, String address) {}
}
