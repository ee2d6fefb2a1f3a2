package kz.ruqsat.app.cli;

import java.util.List;

/**
 * One thing the program does when told to on the command line. It has a public constructor without
 * parameters and its name stands in META-INF/services/kz.ruqsat.app.cli.Subcommand, so that this
 * package need not know the features.
 */
public interface Subcommand {

    /** One or two words, such as {@code journal verify}. */
    String name();

    /** What it does, for the help, in one line. */
    String purpose();

    /**
     * Does it.
     *
     * @param arguments what follows the name; settings come as {@code --ruqsat.name=value}
     * @return the exit status, 0 when all is well, or {@link Subcommands#RUNNING}
     */
    int run(List<String> arguments);
}
