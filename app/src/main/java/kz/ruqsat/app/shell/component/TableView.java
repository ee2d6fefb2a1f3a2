package kz.ruqsat.app.shell.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table ({@code shell/table.jte}). On a narrow screen each row becomes a card with the names of the columns.
 *
 * @param caption what the table shows; read aloud, and seen unless the page's heading says the same
 * @param captionHidden whether only those who hear the page get the caption
 * @param columns the heads
 * @param rows as many cells in each as there are columns; the first cell is the head of its row
 * @param exportAddress where the same table is had as CSV, or null
 */
public record TableView(
        String caption,
        boolean captionHidden,
        List<Column> columns,
        List<List<Cell>> rows,
        @Nullable String exportAddress) {
    public TableView {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of " + row.size() + " cells under " + columns.size() + " heads");
            }
        }
    }

    /**
     * The head of a column.
     *
     * @param number whether its cells are numbers, aligned at the right
     */
    public record Column(String text, boolean number) {

        public static Column text(String text) {
            return new Column(text, false);
        }

        public static Column number(String text) {
            return new Column(text, true);
        }
    }
}
