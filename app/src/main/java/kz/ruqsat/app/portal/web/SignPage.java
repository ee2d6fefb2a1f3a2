package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SignView;
import kz.ruqsat.app.shell.component.SummaryRow;

/**
 * Signing ({@code portal/sign.jte}).
 *
 * @param waiting whether the certification authority did not answer: to be tried again
 */
public record SignPage(
        String back,
        List<SummaryRow> rows,
        SignView sign,
        String contentAddress,
        ErrorSummary errors,
        boolean waiting) {}
