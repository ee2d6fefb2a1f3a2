package kz.ruqsat.app;

import java.util.List;
import kz.ruqsat.app.cli.Subcommands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The way in: runs the subcommand that the first words name, {@code serve} when there is none. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RuqsatApp {

    public static void main(String[] arguments) {
        int status = Subcommands.registered().run(List.of(arguments));
        if (status != Subcommands.RUNNING) {
            System.exit(status);
        }
    }
}
