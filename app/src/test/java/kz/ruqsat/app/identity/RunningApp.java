package kz.ruqsat.app.identity;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.app.RuqsatApp;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole server on a free port, over a database that outlives it; may be started again over the same one. */
public final class RunningApp implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final URI address;

    private RunningApp(ConfigurableApplicationContext context) {
        this.context = context;
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    public static RunningApp start(DatabaseAccess access, InstantSource clock, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        PostgresExtension.register((name, value) -> properties.put(name, value.get()), access);
        properties.put("server.port", 0);
        properties.put("logging.level.root", "warn");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(RuqsatApp.class)
                .initializers(fresh ->
                        ((GenericApplicationContext) fresh).registerBean("clock", InstantSource.class, () -> clock))
                .run(properties.entrySet().stream()
                        .map(set -> "--" + set.getKey() + "=" + set.getValue())
                        .toArray(String[]::new));
        return new RunningApp(context);
    }

    public URI address() {
        return address;
    }

    public Browser browser() {
        return new Browser(address);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
