package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.SummaryRow;

/** What is known of the applicant, to be confirmed ({@code portal/about.jte}). */
public record AboutPage(String back, String action, List<SummaryRow> rows, boolean confirmed) {}
