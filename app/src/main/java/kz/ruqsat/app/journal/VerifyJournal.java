package kz.ruqsat.app.journal;

import java.util.List;
import java.util.ServiceLoader;
import kz.ruqsat.app.CommandLineSettings;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.app.database.Database;

/** {@code journal verify}: is every entry still what was written? Status 0 if so, else 1. */
public final class VerifyJournal implements Subcommand {

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
            List<ChainHeads> heads = ServiceLoader.load(ChainHeads.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
            JournalReport report = new JournalCheck(database.server(), heads).run(_ -> {});
            System.out.println("Journal: " + report.chains() + " chains, " + report.entries() + " entries walked.");
            JournalReport.Broken broken = report.broken();
            System.out.println(broken == null ? "Every entry is what was written." : "BROKEN: " + broken);
            return broken == null ? 0 : 1;
        }
    }
}
