package kz.ruqsat.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.app.RuqsatApp;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.database.SharedPostgres;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.people.PeopleFile;
import kz.ruqsat.sandbox.web.FreePort;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The system with the sandbox's gateway behind it, and an operator's folder of scans. */
final class WindowApp implements AutoCloseable {
    /** A Tuesday, 10:00 in Almaty. */
    static final Instant TUESDAY = Instant.parse("2026-11-24T05:00:00Z");

    final SettableClock clock = new SettableClock(TUESDAY);
    final Sandbox sandbox;
    final Path scans;
    private final Path folder;
    private final URI address;
    private final ConfigurableApplicationContext context;

    WindowApp() throws IOException {
        folder = Files.createTempDirectory("ruqsat-window");
        scans = Files.createDirectories(folder.resolve("scans"));
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, clock, false, Duration.ofSeconds(3), Duration.ofMillis(50)));
        address = URI.create("http://127.0.0.1:" + FreePort.find());
        Map<String, Object> properties = new HashMap<>();
        PostgresExtension.register((name, value) -> properties.put(name, value.get()), SharedPostgres.freshDatabase());
        properties.put("server.port", address.getPort());
        properties.put("logging.level.root", "warn");
        properties.put("ruqsat.public-url", address);
        properties.put("ruqsat.people-file", folder.resolve("people.json"));
        properties.put("ruqsat.trust-dir", folder.resolve("trust"));
        properties.put("ruqsat.ncalayer-url", sandbox.urls().ws());
        properties.put("ruqsat.shep.url", sandbox.urls().http() + "/shep");
        properties.put("ruqsat.shep.certificate", folder.resolve("systems/shep.cer"));
        properties.put("ruqsat.shep.keys", folder.resolve("systems"));
        properties.put("ruqsat.shep.patience", "10s");
        properties.put("ruqsat.shep.rest", "300ms");
        properties.put("ruqsat.outbox.first-pause", "50ms");
        properties.put("ruqsat.outbox.longest-pause", "400ms");
        properties.put("ruqsat.outbox.look", "100ms");
        properties.put("ruqsat.window.scans", scans);
        context = new SpringApplicationBuilder(RuqsatApp.class)
                .initializers(fresh ->
                        ((GenericApplicationContext) fresh).registerBean("clock", InstantSource.class, () -> clock))
                .run(properties.entrySet().stream()
                        .map(set -> "--" + set.getKey() + "=" + set.getValue())
                        .toArray(String[]::new));
        for (String system : new String[] {"e-licensing", "window"}) {
            post("/shep/participants", """
                    {"system":"%s","url":"%s/gateway/shep/%s"}""".formatted(system, address, system));
        }
    }

    Browser browser() {
        return new Browser(address);
    }

    URI address() {
        return address;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    PeopleFile.Official official(String body, String role, int nth) {
        return sandbox.people().bodies().stream()
                .filter(one -> one.id().equals(body))
                .flatMap(one -> one.people().stream())
                .filter(one -> one.roles().contains(role))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    String bin(String body) {
        return sandbox.people().bodies().stream()
                .filter(one -> one.id().equals(body))
                .findFirst()
                .orElseThrow()
                .bin();
    }

    /** Makes a foreign system behave so from now on. */
    void fault(String system, String kind) {
        post("/faults", "{\"system\":\"%s\",\"kind\":\"%s\"}".formatted(system, kind));
    }

    private void post(String path, String json) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(sandbox.urls().http() + path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(path + " answers " + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path casesFile() {
        return folder.resolve("cases.json");
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
