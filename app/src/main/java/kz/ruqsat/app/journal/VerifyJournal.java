package kz.ruqsat.app.journal;

import java.io.PrintStream;
import java.util.List;
import kz.ruqsat.app.cli.CommandLineSettings;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.app.database.Database;

/** {@code journal verify}: is every entry still what was written? Status 0 if so, else 1. */
public final class VerifyJournal implements Subcommand {

    private final List<ChainHeads> heads;
    private final PrintStream out;

    public VerifyJournal(List<ChainHeads> heads) {
        this.heads = List.copyOf(heads);
        this.out = System.out;
    }

    @Override
    public String name() {
        return "journal verify";
    }

    @Override
    public String purpose() {
        return "walk all chains of the journal and name the first broken entry";
    }

    @Override
    public int run(List<String> arguments) {
        try (Database database = Database.join(CommandLineSettings.read(arguments))) {
            JournalReport report = new JournalCheck(database.server(), heads).run(_ -> {});
            out.println("Journal: " + report.chains() + " chains, " + report.entries() + " entries walked.");
            JournalReport.Broken broken = report.broken();
            out.println(broken == null ? "Every entry is what was written." : "BROKEN: " + broken);
            return broken == null ? 0 : 1;
        }
    }
}
