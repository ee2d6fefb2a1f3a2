package kz.ruqsat.app.journal;

import java.util.List;
import java.util.ServiceLoader;
import kz.ruqsat.app.CommandLineSettings;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.app.database.Database;
import kz.ruqsat.app.database.DatabaseTrouble;

/** {@code journal verify}: is every entry still what was written? Status 0 if so, 1 if not, 2 if it could not be read. */
public final class VerifyJournal implements Subcommand {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

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
            return report(new JournalCheck(database.server(), heads()).run(_ -> {}));
        } catch (DatabaseTrouble trouble) {
            System.err.println(trouble.getMessage());
            return NOT_CHECKED;
        }
    }

    private static int report(JournalReport report) {
        System.out.println("Journal: " + report.chains() + " chains, " + report.entries() + " entries walked.");
        JournalReport.Broken broken = report.broken();
        System.out.println(broken == null ? "Every entry is what was written." : "BROKEN: " + broken);
        return broken == null ? SOUND : BROKEN;
    }

    private static List<ChainHeads> heads() {
        return ServiceLoader.load(ChainHeads.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
