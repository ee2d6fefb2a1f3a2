package kz.ruqsat.sandbox.player;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what came of the requests of all services, a line for each. */
final class Lines {
    private static final String LINE = "%-3s %-38s %-35s %-35s %-15s %-8s %5s %7s  %s%n";

    private final PrintStream out;

    Lines(PrintStream out) {
        this.out = out;
    }

    void print(List<Played> all, List<Offer> elsewhere) {
        if (all.isEmpty() && elsewhere.isEmpty()) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%n" + LINE,
                "",
                "SERVICE",
                "VARIANT",
                "REQUEST",
                "APPLICATION",
                "RESULT",
                "STEPS",
                "SECONDS",
                "VERIFY AT");
        int line = 0;
        for (var played : all) {
            print(++line, played);
        }
        for (var offer : elsewhere) {
            out.printf(Locale.ROOT, "%-3s %-38s %s%n", ++line, offer.service(), "not through the portal");
        }
    }

    private void print(int line, Played played) {
        var offer = played.play().offer();
        var application = played.application();
        if (offer == null) {
            return;
        }
        out.printf(
                Locale.ROOT,
                LINE,
                line,
                offer.service(),
                offer.variant(),
                offer.way().isEmpty() ? offer.covered() : offer.covered() + " " + offer.way(),
                application == null ? "—" : application.number(),
                played.result(),
                application == null ? 0 : application.steps(),
                String.format(Locale.ROOT, "%.1f", played.seconds()),
                played.address());
        if (played.trouble() != null) {
            out.println("    NOT AS EXPECTED. " + played.trouble());
        }
    }
}
