package kz.ruqsat.sandbox.player;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how far the plays are: a bar that stays in its line on a terminal, otherwise a line for each play. */
final class Progress {
    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean terminal;
    private int all = 1;
    private int done;
    private String title = "";

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** @param plays how many plays there are */
    void expect(int plays) {
        all = plays;
    }

    void begin(String play) {
        title = play;
        tell("");
    }

    /** What somebody does now. */
    void tell(String doing) {
        if (terminal) {
            int filled = WIDTH * done / all;
            out.print("\r[" + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "] " + done + "/" + all + " " + title
                    + (doing.isEmpty() ? "" : ": " + doing) + "\u001b[K");
            out.flush();
        }
    }

    void end(boolean asExpected, double seconds) {
        done++;
        if (!terminal) {
            out.printf(
                    Locale.ROOT,
                    "%d/%d %s: %s, %.1f s%n",
                    done,
                    all,
                    title,
                    asExpected ? "as expected" : "NOT AS EXPECTED",
                    seconds);
        } else if (done == all) {
            out.print("\r\u001b[K");
        }
    }
}
