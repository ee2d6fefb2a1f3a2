package kz.ruqsat.app.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.app.RuqsatApp;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.database.StatementCounter;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.web.FreePort;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole system on a port known before, so that the payment gateway can call it back; counts its SQL. */
final class PortalApp implements AutoCloseable {
    static final long FILE_LIMIT = 200 * 1024;

    private final ConfigurableApplicationContext context;
    private final URI address;

    private PortalApp(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    static PortalApp start(DatabaseAccess access, InstantSource clock, Sandbox sandbox, Path folder)
            throws IOException {
        int port = FreePort.find();
        Map<String, Object> properties = new HashMap<>();
        PostgresExtension.register((name, value) -> properties.put(name, value.get()), access);
        properties.put("server.port", port);
        properties.put("logging.level.root", "warn");
        properties.put("ruqsat.public-url", "http://127.0.0.1:" + port);
        properties.put("ruqsat.trust-dir", folder.resolve("trust"));
        properties.put("ruqsat.people-file", folder.resolve("people.json"));
        properties.put("ruqsat.payments-url", sandbox.urls().http());
        properties.put("ruqsat.shep.url", sandbox.urls().http() + "/shep");
        properties.put(
                "ruqsat.shep.certificate", folder.resolve("systems/shep.cer").toString());
        properties.put("ruqsat.shep.keys", folder.resolve("systems").toString());
        properties.put("ruqsat.ncalayer-url", sandbox.urls().ws());
        properties.put("ruqsat.mobile.app", sandbox.urls().http() + "/mobile");
        properties.put("ruqsat.attachment-limit", FILE_LIMIT + "B");
        properties.put("ruqsat.jobs", "false");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(RuqsatApp.class)
                .initializers(fresh -> prepare((GenericApplicationContext) fresh, clock))
                .run(properties.entrySet().stream()
                        .map(set -> "--" + set.getKey() + "=" + set.getValue())
                        .toArray(String[]::new));
        return new PortalApp(context, URI.create("http://127.0.0.1:" + port));
    }

    private static void prepare(GenericApplicationContext fresh, InstantSource clock) {
        fresh.registerBean("clock", InstantSource.class, () -> clock);
        fresh.registerBean("counter", BeanPostProcessor.class, StatementCounter::aroundTheDataSource);
    }

    Browser browser() {
        return new Browser(address);
    }

    URI address() {
        return address;
    }

    StatementCounter statements() {
        return (StatementCounter) context.getBean(javax.sql.DataSource.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
