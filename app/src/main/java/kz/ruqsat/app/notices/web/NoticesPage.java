package kz.ruqsat.app.notices.web;

import java.util.List;
import kz.ruqsat.app.notices.NoticeLine;
import kz.ruqsat.app.shell.component.PaginationView;

/**
 * The list of notices ({@code notices/list.jte}).
 *
 * @param settings where one chooses what one is told
 */
public record NoticesPage(List<NoticeLine> lines, PaginationView pages, String settings) {
    public NoticesPage {
        lines = List.copyOf(lines);
    }
}
