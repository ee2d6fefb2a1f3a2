package kz.ruqsat.app.stories;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.app.Chromium;
import kz.ruqsat.app.RuqsatApp;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.database.SharedPostgres;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;
import kz.ruqsat.sandbox.web.FreePort;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Everything the stories need, running for real and once for all of them: the sandbox of the outside world, the system
 * over a PostgreSQL, Debian's Chromium. Their common clock begins on a Wednesday morning, so that no story depends on
 * the hour at which it is tested. Ends with the JVM.
 */
final class Stage {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static @Nullable Stage running;

    private final Path folder;
    private final InstantSource clock;
    private final Sandbox sandbox;
    private final ConfigurableApplicationContext app;
    private final URI address;
    private final Browser browser;
    private final PageWatch watch = new PageWatch();

    private Stage(Path folder) throws IOException {
        this.folder = folder;
        clock = InstantSource.offset(InstantSource.system(), untilWednesdayMorning());
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, clock, false, Duration.ofSeconds(3), Duration.ofMillis(200)));
        address = URI.create("http://127.0.0.1:" + FreePort.find());
        app = startApp(folder);
        browser = Chromium.shared();
    }

    /** The one stage of this JVM, started when it is first wanted. */
    static synchronized Stage get() {
        if (running == null) {
            try {
                Stage started = new Stage(Files.createTempDirectory("ruqsat-stories"));
                Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stories-end"));
                running = started;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return running;
    }

    Browser browser() {
        return browser;
    }

    URI address() {
        return address;
    }

    PageWatch watch() {
        return watch;
    }

    /** A part of the running system, for what no page can do: many at once. */
    <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    Law law() {
        return Law.of(app.getBean(Laws.class), LocalDate.ofInstant(clock.instant(), ALMATY));
    }

    NcaLayer ncaLayer() {
        return new NcaLayer(URI.create(sandbox.urls().http()));
    }

    /** Who applies, by a part of the organisation's English name. */
    PeopleFile.Applicant applicant(String organisation, int nth) {
        return sandbox.people().applicants().stream()
                .filter(one ->
                        one.organisation() != null && one.organisation().en().contains(organisation))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    /** The first natural person with such a certificate. */
    PeopleFile.Applicant person(CertificateKind kind) {
        return sandbox.people().applicants().stream()
                .filter(one -> one.certificate() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Who works for a state body in a role. */
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

    private ConfigurableApplicationContext startApp(Path folder) {
        Map<String, Object> settings = new HashMap<>();
        PostgresExtension.register((name, value) -> settings.put(name, value.get()), SharedPostgres.freshDatabase());
        settings.put("server.port", address.getPort());
        settings.put("logging.level.root", "warn");
        settings.put("ruqsat.public-url", address);
        settings.put("ruqsat.demo", true);
        settings.put("ruqsat.trust-dir", folder.resolve("trust"));
        settings.put("ruqsat.people-file", folder.resolve("people.json"));
        settings.put("ruqsat.payments-url", sandbox.urls().http());
        settings.put("ruqsat.archive.time-stamps", sandbox.urls().http() + "/tsp/");
        settings.put("ruqsat.shep.url", sandbox.urls().http() + "/shep");
        settings.put("ruqsat.shep.certificate", folder.resolve("systems/shep.cer"));
        settings.put("ruqsat.shep.keys", folder.resolve("systems"));
        settings.put("ruqsat.shep.bodies", "finance");
        settings.put("ruqsat.ncalayer-url", sandbox.urls().wss());
        settings.put("ruqsat.window.scans", folder.resolve("scans"));
        return new SpringApplicationBuilder(RuqsatApp.class)
                .initializers(fresh ->
                        ((GenericApplicationContext) fresh).registerBean("clock", InstantSource.class, () -> clock))
                .run(settings.entrySet().stream()
                        .map(set -> "--" + set.getKey() + "=" + set.getValue())
                        .toArray(String[]::new));
    }

    private static Duration untilWednesdayMorning() {
        Instant now = InstantSource.system().instant();
        ZonedDateTime wednesday = now.atZone(ALMATY)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY))
                .with(LocalTime.of(10, 5));
        return Duration.between(now, wednesday);
    }

    private void close() {
        try {
            app.close();
            sandbox.close();
        } finally {
            forgetFiles();
        }
    }

    private void forgetFiles() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
