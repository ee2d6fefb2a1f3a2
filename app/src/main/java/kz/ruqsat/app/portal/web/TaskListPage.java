package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.TaskRow;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way ({@code portal/taskList.jte}).
 *
 * @param number of the application once there is one, or null
 * @param deleteAddress where the draft is deleted, or null when it can't be any more
 */
public record TaskListPage(
        String service,
        String covered,
        @Nullable String number,
        String saved,
        List<TaskRow> tasks,
        @Nullable String deleteAddress) {}
