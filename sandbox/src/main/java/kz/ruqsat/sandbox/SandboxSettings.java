package kz.ruqsat.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import kz.ruqsat.sandbox.ca.KeyKind;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is to run.
 *
 * @param folder where keys, people and orders live
 * @param httpPort 0 for any free one, and so the other two
 * @param mailPort of the SMTP server
 * @param clock the time in certificates, stamps and payments
 * @param makeAllKeys true makes everybody's keys in the background; false makes a key when it is first wanted
 * @param slowness how late a system with the fault "slow" answers
 * @param firstRetry the pause before a lost callback is sent again; doubles each time
 * @param keys the kind of everybody's keys; null: each person's own kind
 */
public record SandboxSettings(
        Path folder,
        int httpPort,
        int wssPort,
        int wsPort,
        int mailPort,
        InstantSource clock,
        boolean makeAllKeys,
        Duration slowness,
        Duration firstRetry,
        @Nullable KeyKind keys) {

    /** With any free port for letters and everybody's own kind of keys. */
    public SandboxSettings(
            Path folder,
            int httpPort,
            int wssPort,
            int wsPort,
            InstantSource clock,
            boolean makeAllKeys,
            Duration slowness,
            Duration firstRetry) {
        this(folder, httpPort, wssPort, wsPort, 0, clock, makeAllKeys, slowness, firstRetry, null);
    }

    /** For a demo, on the ports that NCALayer and the documentation name. */
    public static SandboxSettings demo(Path folder) {
        return new SandboxSettings(
                folder,
                18090,
                13579,
                13580,
                InstantSource.system(),
                true,
                Duration.ofSeconds(20),
                Duration.ofSeconds(1));
    }

    /** For tests: free ports, no key that nobody uses, short pauses. */
    public static SandboxSettings test(Path folder) {
        return test(folder, InstantSource.system());
    }

    /** The same at another time. */
    public static SandboxSettings test(Path folder, InstantSource clock) {
        return new SandboxSettings(folder, 0, 0, 0, clock, false, Duration.ofSeconds(3), Duration.ofMillis(200));
    }

    SandboxSettings on(int http, int wss, int ws, int mail) {
        return new SandboxSettings(folder, http, wss, ws, mail, clock, makeAllKeys, slowness, firstRetry, keys);
    }

    /** Everybody has keys of that kind. */
    public SandboxSettings everybodyWith(@Nullable KeyKind kind) {
        return new SandboxSettings(
                folder, httpPort, wssPort, wsPort, mailPort, clock, makeAllKeys, slowness, firstRetry, kind);
    }
}
