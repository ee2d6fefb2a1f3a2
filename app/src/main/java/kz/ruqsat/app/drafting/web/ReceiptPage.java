package kz.ruqsat.app.drafting.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.FileUploadView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.form.FormView;

/**
 * A receipt of payment ({@code drafting/receipt.jte}).
 *
 * @param lead what becomes of the receipt
 */
public record ReceiptPage(
        String back,
        String action,
        String lead,
        List<SummaryRow> rows,
        FormView form,
        FileUploadView scan,
        ErrorSummary errors) {}
