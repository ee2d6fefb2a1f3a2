package kz.ruqsat.sandbox.player;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what came of the plays: a line of the table for each application, below it the path that it took. */
final class Table {
    private static final String LINE = "%-2s %-17s %-8s %-13s %5s  %s%n";
    private static final int WIDTH = 118;
    private static final String MARGIN = "     ";

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void print(List<Played> all) {
        out.printf(Locale.ROOT, LINE, "", "APPLICATION", "VARIANT", "RESULT", "STEPS", "VERIFY AT");
        out.println(MARGIN + "play (language of the applicant); the path: each step with its term, used / allowed");
        int line = 0;
        for (var played : all) {
            var application = played.application();
            out.printf(
                    Locale.ROOT,
                    LINE,
                    ++line,
                    application == null ? "—" : application.number(),
                    application == null ? "—" : application.wish().covered(),
                    played.result(),
                    application == null ? 0 : application.steps(),
                    played.address());
            out.println(MARGIN + played.play().title() + " (" + played.play().language() + ")");
            wrapped(played.path());
            if (played.trouble() != null) {
                out.println(MARGIN + "NOT AS EXPECTED. " + played.trouble());
            }
        }
    }

    private void wrapped(List<String> path) {
        var line = new StringBuilder(MARGIN);
        for (var piece : path) {
            if (line.length() > MARGIN.length() && line.length() + piece.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(MARGIN);
            }
            line.append(piece).append(" · ");
        }
        if (line.length() > MARGIN.length()) {
            out.println(line.substring(0, line.length() - " · ".length()));
        }
    }
}
