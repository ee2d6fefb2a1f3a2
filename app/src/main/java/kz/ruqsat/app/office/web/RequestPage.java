package kz.ruqsat.app.office.web;

import java.util.List;
import kz.ruqsat.app.exchange.ExchangesView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.TaskRow;
import org.jspecify.annotations.Nullable;

/**
 * A request on paper being entered ({@code office/request.jte}).
 *
 * @param exchanges what foreign systems were asked, or null when none was
 * @param deleteAddress where it is deleted, or null when it can't be any more
 */
public record RequestPage(
        String service,
        String covered,
        List<SummaryRow> applicant,
        List<TaskRow> tasks,
        @Nullable ExchangesView exchanges,
        @Nullable String deleteAddress) {}
