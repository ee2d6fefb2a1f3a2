package kz.ruqsat.app;

import java.util.List;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.app.cli.Subcommands;
import org.springframework.boot.SpringApplication;

/** {@code serve}: starts the web server; it runs until the process is told to end. */
public final class Serve implements Subcommand {

    @Override
    public String name() {
        return Subcommands.DEFAULT;
    }

    @Override
    public String purpose() {
        return "start the server (the default)";
    }

    @Override
    public int run(List<String> arguments) {
        SpringApplication.run(RuqsatApp.class, arguments.toArray(String[]::new));
        return Subcommands.RUNNING;
    }
}
