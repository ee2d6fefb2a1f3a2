package kz.ruqsat.app.casework;

import java.time.Instant;
import java.util.Locale;
import kz.ruqsat.app.casework.store.ReadTables;
import kz.ruqsat.app.casework.store.ReadTables.Direction;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.UnifiedNumber;

/**
 * Draws the next number of the provider's journal of incoming or outgoing papers, and enters the paper there. Numbers
 * have no gaps: a command that is refused gives its number back.
 */
public record PaperNumbers(ReadTables tables, UnifiedNumber application, Regulation regulation, Instant now) {

    public String incoming() {
        return draw(Direction.INCOMING);
    }

    public String outgoing() {
        return draw(Direction.OUTGOING);
    }

    private String draw(Direction direction) {
        int year = now.atZone(Laws.ZONE).getYear();
        int number = tables.enterPaper(regulation.head().provider(), direction, year, application, now);
        return String.format(Locale.ROOT, "%d-%06d", year, number);
    }
}
