package kz.ruqsat.app.gateway.shep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.app.RuqsatApp;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.database.SharedPostgres;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.web.FreePort;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The system and the sandbox's gateway, both real, known to each other; short times. One for all tests of the JVM. */
final class ShepApp {
    /** A Tuesday, 10:00 in Almaty. */
    static final Instant TUESDAY = Instant.parse("2026-11-24T05:00:00Z");

    static final Duration PATIENCE = Duration.ofSeconds(2);
    static final Duration REST = Duration.ofMillis(500);
    private static @Nullable ShepApp running;

    final SettableClock clock = new SettableClock(TUESDAY);
    final ManyLetters box = new ManyLetters();
    final Path folder;
    final Sandbox sandbox;
    private final ConfigurableApplicationContext context;

    private ShepApp() throws IOException {
        folder = Files.createTempDirectory("ruqsat-shep");
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, clock, false, Duration.ofSeconds(3), Duration.ofMillis(50)));
        int port = FreePort.find();
        Map<String, Object> properties = new HashMap<>();
        PostgresExtension.register((name, value) -> properties.put(name, value.get()), SharedPostgres.freshDatabase());
        properties.put("server.port", port);
        properties.put("logging.level.root", "error");
        properties.put("ruqsat.public-url", URI.create("http://127.0.0.1:" + port));
        properties.put("ruqsat.people-file", folder.resolve("people.json"));
        properties.put("ruqsat.trust-dir", folder.resolve("trust"));
        properties.put("ruqsat.shep.url", sandbox.urls().http() + "/shep");
        properties.put("ruqsat.shep.certificate", folder.resolve("systems/shep.cer"));
        properties.put("ruqsat.shep.keys", folder.resolve("systems"));
        properties.put("ruqsat.shep.bodies", "industrial-safety,sanitary-control");
        properties.put("ruqsat.shep.patience", PATIENCE.toMillis() + "ms");
        properties.put("ruqsat.shep.rest", REST.toMillis() + "ms");
        properties.put("ruqsat.outbox.first-pause", "50ms");
        properties.put("ruqsat.outbox.longest-pause", "400ms");
        properties.put("ruqsat.outbox.look", "100ms");
        context = new SpringApplicationBuilder(RuqsatApp.class)
                .initializers(fresh -> prepare((GenericApplicationContext) fresh))
                .run(properties.entrySet().stream()
                        .map(set -> "--" + set.getKey() + "=" + set.getValue())
                        .toArray(String[]::new));
        bean(Enrolment.class).enrol();
    }

    static synchronized ShepApp get() throws IOException {
        if (running == null) {
            ShepApp started = new ShepApp();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "shep-end"));
            running = started;
        }
        return running;
    }

    private void prepare(GenericApplicationContext fresh) {
        fresh.registerBean("clock", java.time.InstantSource.class, () -> clock);
        fresh.registerBean("manyLetters", LetterBox.class, () -> box);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private void close() {
        context.close();
        sandbox.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
