package kz.ruqsat.app.office.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;

/**
 * Both registrations, at once ({@code office/register.jte}).
 *
 * @param content the hash of what is registered
 */
public record RegisterPage(String back, String action, String content, List<SummaryRow> rows, ErrorSummary errors) {}
