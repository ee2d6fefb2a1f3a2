package kz.ruqsat.app.statedata;

import java.util.List;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the state databases beside what was typed ({@code statedata/panel.jte}).
 *
 * @param address where the panel is loaded from and, by POST, asked for anew; null when nobody is asked any more
 * @param blocks empty: not asked yet, the page loads it
 */
public record StatePanel(@Nullable String address, List<Block> blocks) {
    public StatePanel {
        blocks = List.copyOf(blocks);
    }

    /**
     * The answer of one database.
     *
     * @param note what follows from the answer; null when the rows say it all
     * @param told when it answered
     */
    public record Block(
            String title,
            Tag outcome,
            @Nullable String note,
            List<SummaryRow> rows,
            @Nullable String told) {
        public Block {
            rows = List.copyOf(rows);
        }
    }
}
