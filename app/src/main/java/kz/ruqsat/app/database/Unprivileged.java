package kz.ruqsat.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL, which refuses to run as root, is started by a program that runs as root (in a
 * container, on a build machine). In a user namespace the process keeps its rights on the files but
 * is not root in its own eyes; where namespaces are forbidden the files are given to "nobody".
 */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private final List<String> prefix;
    private final boolean givesFilesAway;

    private Unprivileged(List<String> prefix, boolean givesFilesAway) {
        this.prefix = prefix;
        this.givesFilesAway = givesFilesAway;
    }

    static Unprivileged forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), false);
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(List.of("unshare", "-U"), false);
        }
        return new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);
    }

    /** The command line that runs {@code program} so. */
    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Makes a folder and all in it usable by the program that will run. */
    void give(Path folder) {
        if (givesFilesAway && Files.exists(folder)) {
            succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
