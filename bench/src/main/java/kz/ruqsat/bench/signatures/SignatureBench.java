package kz.ruqsat.bench.signatures;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.SigningPolicy;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.signing.Cades;

/**
 * Signatures made and verified in a second of one thread's processor time, for each algorithm: the bare primitive of the JCA over the same
 * bytes, and the whole: for making, a CMS with signed attributes; for verifying, its parsing, digest, signature, chain to
 * the root, revocation by a kept answer, and the rule who may sign. Bare and whole take turns, round by round, and the
 * median of rounds counts, so that whatever else the machine does meets both.
 *
 * <p>Arguments: milliseconds of a round (100); rounds (31); {@code --bar PERCENT}: exit 1 when anything costs more than
 * that on top.
 */
public final class SignatureBench {
    private static final int SMALL = 1024;
    /** As large as a licence on paper. */
    private static final int PAPER = 200 * 1024;

    /** For the compiler. */
    private static final Duration WARMING = Duration.ofMillis(1500);
    /** Looking at the clock takes its time, too. */
    private static final int AT_ONCE = 5;

    private static final String IIN = "850101300015";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final InstantSource clock = InstantSource.system();
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final Duration round;
    private final int rounds;

    private SignatureBench(Duration round, int rounds) {
        this.round = round;
        this.rounds = rounds;
    }

    /**
     * Rates of bare and whole, a second.
     *
     * @param onTop what the whole costs on top, in percent: of each round by itself, as its two halves met the same load
     */
    private record Rates(double bare, double whole, double onTop) {}

    /** One thing done. */
    private interface Work {
        void run() throws GeneralSecurityException, IOException;
    }

    public static void main(String... arguments) throws Exception {
        List<String> given = new ArrayList<>(List.of(arguments));
        int bar = given.indexOf("--bar");
        double most = Double.POSITIVE_INFINITY;
        if (bar >= 0) {
            most = Double.parseDouble(given.remove(bar + 1));
            given.remove(bar);
        }
        long millis = !given.isEmpty() ? Long.parseLong(given.get(0)) : 100;
        int rounds = given.size() > 1 ? Integer.parseInt(given.get(1)) : 31;
        double worst = new SignatureBench(Duration.ofMillis(millis), rounds).run();
        if (worst > most) {
            System.err.printf(Locale.ROOT, "%.0f%% on top is more than %.0f%%%n", worst, most);
            System.exit(1);
        }
    }

    /** Measures everything and gives the most that anything costs on top, in percent. */
    private double run() throws GeneralSecurityException, IOException {
        out.printf(
                Locale.ROOT,
                "%d processors, load %s, JDK %s%n%n%-22s %9s %10s %10s %8s %10s %10s %8s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).strip(),
                Runtime.version(),
                "a second, one thread",
                "content",
                "sign bare",
                "whole",
                "on top",
                "verify",
                "whole",
                "on top");
        Holder first = Holder.of(Kind.EC_P256, clock.instant());
        measured(Kind.EC_P256, first, SMALL, WARMING, 1);
        double worst = 0;
        for (int size : new int[] {SMALL, PAPER}) {
            for (Kind kind : Kind.values()) {
                Rates[] rates = measured(kind, Holder.of(kind, clock.instant()), size, round, rounds);
                print(kind, size, rates[0], rates[1]);
                worst = Math.max(worst, Math.max(rates[0].onTop(), rates[1].onTop()));
            }
        }
        return worst;
    }

    /** Making and verifying. */
    private Rates[] measured(Kind kind, Holder holder, int size, Duration length, int times)
            throws GeneralSecurityException, IOException {
        byte[] content = new byte[size];
        PrivateKey secret = holder.key().key();
        PublicKey known = holder.publicKey();
        byte[] value = kind.sign(secret, content);
        Cades cades = new Cades(clock, null);
        byte[] cms = cades.sign(holder.key(), content, Cades.Form.ATTACHED);
        SignatureVerifier verifier = verifier(holder);
        return new Rates[] {
            compare(
                    () -> kind.sign(secret, content),
                    () -> cades.sign(holder.key(), content, Cades.Form.ATTACHED),
                    length,
                    times),
            compare(
                    () -> must(kind.verify(known, content, value)),
                    () -> must(accepted(verifier.verifyCms(cms, null))),
                    length,
                    times)
        };
    }

    private void print(Kind kind, int size, Rates sign, Rates verify) {
        out.printf(
                Locale.ROOT,
                "%-22s %5d KiB %10.0f %10.0f %7.0f%% %10.0f %10.0f %7.0f%%%n",
                kind.title(),
                size / 1024,
                sign.bare(),
                sign.whole(),
                sign.onTop(),
                verify.bare(),
                verify.whole(),
                verify.onTop());
    }

    private SignatureVerifier verifier(Holder holder) {
        RevocationAnswer kept = new RevocationAnswer.Good(RevocationAnswer.By.OCSP, clock.instant());
        return new SignatureVerifier(holder.trust(), (_, _) -> kept, clock);
    }

    private static boolean accepted(Verification verification) {
        return SigningPolicy.person(IIN).check(verification).isEmpty();
    }

    private static void must(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("What is measured does not verify");
        }
    }

    /** The medians of all rounds. */
    private Rates compare(Work bare, Work whole, Duration length, int times)
            throws GeneralSecurityException, IOException {
        rate(bare, WARMING);
        rate(whole, WARMING);
        double[] less = new double[times];
        double[] more = new double[times];
        double[] onTop = new double[times];
        for (int i = 0; i < times; i++) {
            less[i] = rate(bare, length);
            more[i] = rate(whole, length);
            onTop[i] = (less[i] / more[i] - 1) * 100;
        }
        return new Rates(median(less), median(more), median(onTop));
    }

    private double rate(Work work, Duration length) throws GeneralSecurityException, IOException {
        long began = processor.getCurrentThreadCpuTime();
        long now = began;
        int done = 0;
        while (now < began + length.toNanos()) {
            for (int i = 0; i < AT_ONCE; i++) {
                work.run();
            }
            done += AT_ONCE;
            now = processor.getCurrentThreadCpuTime();
        }
        return done * 1e9 / (now - began);
    }

    private static double median(double... rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
