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
import java.util.Arrays;
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
 * <p>Arguments: milliseconds of a round (500); rounds (7).
 */
public final class SignatureBench {
    private static final int CONTENT = 1024;
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

    /** One thing done. */
    private interface Work {
        void run() throws GeneralSecurityException, IOException;
    }

    public static void main(String... arguments) throws Exception {
        long millis = arguments.length > 0 ? Long.parseLong(arguments[0]) : 500;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        new SignatureBench(Duration.ofMillis(millis), rounds).run();
    }

    private void run() throws GeneralSecurityException, IOException {
        out.printf(
                Locale.ROOT,
                "%d processors, load %s, JDK %s%n%n%-22s %10s %10s %8s %10s %10s %8s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).strip(),
                Runtime.version(),
                "a second, one thread",
                "sign bare",
                "whole",
                "on top",
                "verify",
                "whole",
                "on top");
        Holder first = Holder.of(Kind.EC_P256, clock.instant());
        measured(Kind.EC_P256, first, Duration.ofSeconds(3), 1);
        for (Kind kind : Kind.values()) {
            print(kind, measured(kind, Holder.of(kind, clock.instant()), round, rounds));
        }
    }

    /** Bare and whole of making, bare and whole of verifying, a second. */
    private double[] measured(Kind kind, Holder holder, Duration length, int times)
            throws GeneralSecurityException, IOException {
        byte[] content = new byte[CONTENT];
        PrivateKey secret = holder.key().key();
        PublicKey known = holder.publicKey();
        byte[] value = kind.sign(secret, content);
        Cades cades = new Cades(clock, null);
        byte[] cms = cades.sign(holder.key(), content, Cades.Form.ATTACHED);
        SignatureVerifier verifier = verifier(holder);
        double[] sign = compare(
                () -> kind.sign(secret, content),
                () -> cades.sign(holder.key(), content, Cades.Form.ATTACHED),
                length,
                times);
        double[] verify = compare(
                () -> must(kind.verify(known, content, value)),
                () -> must(accepted(verifier.verifyCms(cms, null))),
                length,
                times);
        return new double[] {sign[0], sign[1], verify[0], verify[1]};
    }

    private void print(Kind kind, double... rates) {
        out.printf(
                Locale.ROOT,
                "%-22s %10.0f %10.0f %7.0f%% %10.0f %10.0f %7.0f%%%n",
                kind.title(),
                rates[0],
                rates[1],
                (rates[0] / rates[1] - 1) * 100,
                rates[2],
                rates[3],
                (rates[2] / rates[3] - 1) * 100);
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

    /** The medians of bare and whole, a second. */
    private double[] compare(Work bare, Work whole, Duration length, int times)
            throws GeneralSecurityException, IOException {
        double[] less = new double[times];
        double[] more = new double[times];
        for (int i = -3; i < times; i++) {
            double one = rate(bare, length);
            double other = rate(whole, length);
            // The first rounds are for the compiler.
            if (i >= 0) {
                less[i] = one;
                more[i] = other;
            }
        }
        return new double[] {median(less), median(more)};
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
