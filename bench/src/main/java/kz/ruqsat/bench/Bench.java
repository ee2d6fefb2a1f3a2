package kz.ruqsat.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.app.RuqsatApp;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Measures steps, starts and results on this machine and prints one line each. Compared figures are taken in turns,
 * round by round, so that whatever else the machine does meets both.
 *
 * <p>Arguments: seconds of a round (5); rounds (3). System properties name the class paths of the two processes.
 */
public final class Bench {
    private static final int CLIENTS = 8;
    private static final int RESULTS = 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final Duration round;
    private final int rounds;

    private Bench(Path folder, Duration round, int rounds) {
        this.folder = folder;
        this.round = round;
        this.rounds = rounds;
    }

    public static void main(String... arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("ruqsat-bench");
        try {
            new Bench(folder, Duration.ofSeconds(seconds), rounds).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        out.printf(
                Locale.ROOT,
                "%d processors, load %s, JDK %s%n%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).strip(),
                Runtime.version());
        Path sandboxFolder = folder.resolve("sandbox");
        try (Child sandbox = Child.sandbox(sandboxFolder)) {
            starts(sandbox, sandboxFolder);
            try (ConfigurableApplicationContext system = system(sandboxFolder)) {
                steps(system);
                results(system, sandboxFolder);
                line(
                        "outbox, 10,000 messages of 2,000 subjects drained",
                        "%.0f a second",
                        OutboxDrain.perSecond(system));
            }
        }
    }

    private void starts(Child sandbox, Path sandboxFolder) throws IOException {
        line("start of the sandbox, its keys made anew", "%.1f s", sandbox.seconds());
        for (String which : new String[] {"the first, database made anew", "the second", "the third"}) {
            try (Child app = Child.app(folder.resolve("started"), sandboxFolder)) {
                line("start of the system, " + which, "%.1f s, %d MiB resident", app.seconds(), app.residentMiB());
                line("  its PostgreSQL, all processes", "%d MiB proportional", app.descendantsMiB());
            }
        }
    }

    private ConfigurableApplicationContext system(Path sandboxFolder) {
        return new SpringApplicationBuilder(RuqsatApp.class, CountedDatabase.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--ruqsat.jobs=false",
                        "--ruqsat.data-dir=" + folder.resolve("measured"),
                        "--ruqsat.people-file=" + sandboxFolder.resolve("people.json"),
                        "--ruqsat.trust-dir=" + sandboxFolder.resolve("trust"),
                        "--ruqsat.regulations=" + System.getProperty("ruqsat.regulations", "regulations"));
    }

    private void steps(ConfigurableApplicationContext system) throws Exception {
        CountedDatabase.Counter counter = system.getBean(CountedDatabase.Counter.class);
        Workload casework = new CaseworkSteps(new Applications(system));
        Workload bare = new BareSteps(counter.getParent());
        // Compiled, connected, cached.
        new Clients(CLIENTS, casework).run(round);
        new Clients(CLIENTS, bare).run(round);
        List<Round> ours = new ArrayList<>();
        List<Round> least = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            least.add(new Round(new Clients(CLIENTS, bare).run(round).perSecond(), 2));
            long before = counter.statements();
            Clients.Done done = new Clients(CLIENTS, casework).run(round);
            ours.add(new Round(done.perSecond(), (counter.statements() - before) / (double) done.steps()));
        }
        Round typical = median(ours);
        Round floor = median(least);
        line(
                "steps through Casework, 8 clients",
                "%.0f a second, %.1f SQL statements each",
                typical.rate,
                typical.statements);
        line("bare SQL of a step: an insert, an upsert", "%.0f a second, 2 SQL statements each", floor.rate);
        line("  Casework : bare SQL", "1 : %.1f", floor.rate / typical.rate);
        line("  slowest and fastest round of Casework", "%.0f, %.0f", ours.getFirst().rate, ours.getLast().rate);
        line("  slowest and fastest round of bare SQL", "%.0f, %.0f", least.getFirst().rate, least.getLast().rate);
    }

    /** Steps a second, and SQL statements a step. */
    private record Round(double rate, double statements) {}

    /** Sorts, too. */
    private static Round median(List<Round> rounds) {
        rounds.sort(Comparator.comparing(Round::rate));
        return rounds.get(rounds.size() / 2);
    }

    private void results(ConfigurableApplicationContext system, Path sandboxFolder) throws IOException {
        try (Results results = new Results(system, new Applications(system), sandboxFolder)) {
            // The first ones read fonts and ask for status lists.
            results.sign(3);
            Results.Times times = results.sign(RESULTS);
            line("PDF of a licence made and prepared, one thread", "%.1f a second", RESULTS / times.making());
            line("both signatures checked, licence entered", "%.1f a second", RESULTS / times.checking());
        }
    }

    private void line(String what, String format, Object... figures) {
        out.printf(Locale.ROOT, "%-52s %s%n", what, String.format(Locale.ROOT, format, figures));
    }
}
