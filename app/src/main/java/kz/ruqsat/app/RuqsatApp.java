package kz.ruqsat.app;

import java.util.List;
import kz.ruqsat.app.cli.Subcommands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The way in: runs the subcommand that the first words name, {@code serve} when there is none. Beans are named with
 * their package: features do not know each other, so they may give the same name to a class.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class RuqsatApp {

    public static void main(String[] arguments) {
        int status = Subcommands.registered().run(List.of(arguments));
        if (status != Subcommands.RUNNING) {
            System.exit(status);
        }
    }
}
