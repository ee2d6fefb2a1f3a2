package kz.ruqsat.app.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the subcommand that the first words of the command line name and runs it. */
public final class Subcommands {

    /** What runs when the command line names nothing. */
    public static final String DEFAULT = "serve";

    /** Not an exit status: the subcommand has started something that goes on running. */
    public static final int RUNNING = -1;

    private static final int USAGE = 2;

    private final List<Subcommand> all;
    private final PrintStream errors;

    /** All that stand in META-INF/services/kz.ruqsat.app.cli.Subcommand. */
    public static Subcommands registered() {
        List<Subcommand> all = ServiceLoader.load(Subcommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new Subcommands(all, System.err);
    }

    Subcommands(List<Subcommand> all, PrintStream errors) {
        this.all = List.copyOf(all);
        this.errors = errors;
    }

    /** The exit status of what was run; 2 and a list of what there is, when nothing has that name. */
    public int run(List<String> arguments) {
        List<String> words =
                arguments.stream().takeWhile(word -> !word.startsWith("-")).toList();
        String wanted = words.isEmpty() ? DEFAULT : String.join(" ", words);
        Optional<Subcommand> found = all.stream()
                .filter(subcommand -> startsWith(wanted, subcommand.name()))
                .findFirst();
        if (found.isEmpty()) {
            errors.println("There is no subcommand \"" + wanted + "\". There are:");
            all.forEach(known -> errors.println("  " + known.name() + ": " + known.purpose()));
            return USAGE;
        }
        int named = words.isEmpty() ? 0 : length(found.get().name());
        return found.get().run(arguments.subList(named, arguments.size()));
    }

    private static boolean startsWith(String wanted, String name) {
        return wanted.equals(name) || wanted.startsWith(name + " ");
    }

    private static int length(String name) {
        return Arrays.asList(name.split(" ", -1)).size();
    }
}
