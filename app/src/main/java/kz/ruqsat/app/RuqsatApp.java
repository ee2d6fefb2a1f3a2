package kz.ruqsat.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The way in. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RuqsatApp {

    public static void main(String[] arguments) {
        SpringApplication.run(RuqsatApp.class, arguments);
    }
}
