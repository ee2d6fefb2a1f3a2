package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.notices.NoticeLine;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TermBarView;
import org.jspecify.annotations.Nullable;

/**
 * The cabinet ({@code portal/cabinet.jte}): what waits for the applicant, what runs, what has ended.
 *
 * @param news what was told and not read yet, the latest few
 * @param empty shown when there is nothing at all, otherwise null
 */
public record CabinetPage(
        List<NoticeLine> news,
        List<Waits> waits,
        List<Runs> running,
        PaginationView runningPages,
        TableView results,
        PaginationView resultPages,
        String exportAddress,
        @Nullable EmptyState empty) {

    /** A request that the applicant has to go on with. */
    public record Waits(String title, String service, String address, Tag stage, String saved) {}

    /** An application that the provider works. */
    public record Runs(
            String number,
            String address,
            String title,
            String step,
            String who,
            String paragraph,
            TermBarView bar,
            boolean paused) {}
}
