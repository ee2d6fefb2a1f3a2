package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.statedata.StatePanel;

/**
 * What is known of the applicant, to be confirmed ({@code portal/about.jte}).
 *
 * @param state what the state databases say of him
 */
public record AboutPage(String back, String action, List<SummaryRow> rows, boolean confirmed, StatePanel state) {}
