package kz.ruqsat.app.office.web;

import java.util.List;
import kz.ruqsat.app.shell.component.SummaryRow;

/** A request on paper that is registered ({@code office/accepted.jte}). */
public record AcceptedPage(String number, List<SummaryRow> rows, String slip, String review) {}
