package kz.ruqsat.app;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The settings as the server would see them, without starting a server. */
public final class CommandLineSettings {

    private CommandLineSettings() {}

    /** Reads arguments, environment and configuration files; throws what the server would throw. */
    public static Settings read(List<String> arguments) {
        SpringApplicationBuilder reader = new SpringApplicationBuilder(OnlySettings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=warn");
        try (ConfigurableApplicationContext context = reader.run(arguments.toArray(String[]::new))) {
            return context.getBean(Settings.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class OnlySettings {}
}
