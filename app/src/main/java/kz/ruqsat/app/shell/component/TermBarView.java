package kz.ruqsat.app.shell.component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.ruqsat.app.shell.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * The term bar, the second sign of the house ({@code shell/termBar.jte}): working time used against allowed, the
 * moment of the legal end, pauses as gaps with their reason.
 *
 * @param usedMinutes working minutes used, 0 or more; beyond allowed: overdue
 * @param allowedMinutes working minutes allowed, at least 1
 * @param minutesInDay working minutes of one working day, such as 480
 * @param pauses when the term stood still, in their order
 * @param legalEnd the moment at which the term ends, or null while it stands still
 * @param level how urgent it is
 */
public record TermBarView(
        long usedMinutes,
        long allowedMinutes,
        int minutesInDay,
        List<TermPause> pauses,
        @Nullable Instant legalEnd,
        Level level) {

    /** The width of the drawing in its own units. */
    public static final double WIDTH = 1000;

    private static final double GAP = 14;

    public TermBarView {
        if (usedMinutes < 0 || allowedMinutes < 1 || minutesInDay < 1) {
            throw new IllegalArgumentException("No term: " + usedMinutes + " of " + allowedMinutes);
        }
        pauses = pauses.stream()
                .sorted(Comparator.comparingLong(TermPause::atMinutes))
                .toList();
    }

    /** How urgent a term is. */
    public enum Level {
        CALM,
        SOON,
        OVERDUE
    }

    /** A term without pauses whose level follows from what is left. */
    public static TermBarView of(long usedMinutes, long allowedMinutes, int minutesInDay, @Nullable Instant legalEnd) {
        Level level = levelOf(usedMinutes, allowedMinutes);
        return new TermBarView(usedMinutes, allowedMinutes, minutesInDay, List.of(), legalEnd, level);
    }

    /** Overdue beyond the term; soon when a quarter of it or less is left. */
    public static Level levelOf(long usedMinutes, long allowedMinutes) {
        if (usedMinutes > allowedMinutes) {
            return Level.OVERDUE;
        }
        return (allowedMinutes - usedMinutes) * 4 <= allowedMinutes ? Level.SOON : Level.CALM;
    }

    public WorkingTime used() {
        return WorkingTime.ofMinutes(usedMinutes, minutesInDay);
    }

    public WorkingTime allowed() {
        return WorkingTime.ofMinutes(allowedMinutes, minutesInDay);
    }

    /** What is left, or by how much the term is overstepped. */
    public WorkingTime rest() {
        return WorkingTime.ofMinutes(Math.abs(allowedMinutes - usedMinutes), minutesInDay);
    }

    public String style() {
        return switch (level) {
            case CALM -> "rq-term--calm";
            case SOON -> "rq-term--soon";
            case OVERDUE -> "rq-term--overdue";
        };
    }

    public boolean overdue() {
        return usedMinutes > allowedMinutes;
    }

    /** The used part as pieces of the drawing, with a gap at each pause. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (TermPause pause : pauses) {
            double at = place(pause.atMinutes());
            if (at > from) {
                pieces.add(new Piece(from, at - from));
            }
            from = Math.max(from, at + GAP);
        }
        double end = place(usedMinutes);
        if (end > from) {
            pieces.add(new Piece(from, end - from));
        }
        return pieces;
    }

    /** The gaps themselves. */
    public List<Piece> gaps() {
        return pauses.stream()
                .map(pause -> new Piece(place(pause.atMinutes()), GAP))
                .toList();
    }

    /** Where the allowed time ends in the drawing: at the right edge, or within it when the term is overstepped. */
    public double end() {
        return place(allowedMinutes);
    }

    private double place(long minutes) {
        double whole = Math.max(usedMinutes, allowedMinutes);
        return Math.min(WIDTH, minutes / whole * WIDTH);
    }

    /** A piece of the drawing. */
    public record Piece(double from, double width) {}
}
