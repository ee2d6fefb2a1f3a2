package kz.ruqsat.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.ruqsat.app.AppProcess;
import kz.ruqsat.app.cli.Subcommands;
import kz.ruqsat.app.database.EmbeddedPostgres;
import kz.ruqsat.app.database.SharedPostgres;
import kz.ruqsat.sandbox.player.Acknowledged;
import kz.ruqsat.sandbox.player.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise: SIGKILL at any moment loses nothing that was acknowledged and leaves nothing half done. Real processes,
 * real people at work through the pages; now the system alone is killed, now its database with it, now while it starts.
 */
class KilledAtAnyMomentTest {
    private static final int KILLS = Integer.getInteger("ruqsat.kills", 10);
    private static final int WITH_DATABASE_EVERY = 3;
    private static final int WHILE_STARTING_EVERY = 7;

    /** With so many applications under review nobody files another one. */
    private static final int UNDER_WAY = 12;

    /** The killing begins when so much was acknowledged. */
    private static final int LOAD = 60;

    /** Between two kills so much is acknowledged at most, and then a moment more. */
    private static final int MOST_BETWEEN = 25;

    private static final int LAST_MILLIS = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final long seed = Long.getLong("ruqsat.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    @Timeout(value = 45, unit = TimeUnit.MINUTES)
    void losesNothingAcknowledgedAndLeavesNothingHalfDone(@TempDir Path sandbox)
            throws IOException, InterruptedException {
        System.out.println("The seed of the moments: " + seed);
        Victim victim = new Victim(SharedPostgres.dataDirectory(), sandbox);
        try (AppProcess _ = AppProcess.sandbox(sandbox)) {
            victim.startAndKillAfter(1_500 + random.nextInt(3_000));
            victim.start();
            if (!AppProcess.startsFast()) {
                victim.end();
                victim.start();
            }
            try (Crowd crowd = new Crowd(victim.address(), sandbox, seed, UNDER_WAY)) {
                crowd.gather();
                crowd.work(0);
                await("a load", crowd, () -> crowd.acknowledged().size() >= LOAD);
                for (int kill = 1; kill <= KILLS; kill++) {
                    killed(victim, crowd, kill);
                }
                goesOn(victim, crowd);
            }
            victim.end();
            assertThat(Subcommands.registered().run(List.of("journal", "verify", "--ruqsat.data-dir=" + victim.data())))
                    .isZero();
        } catch (AssertionError failure) {
            System.out.println(victim.complaints());
            throw failure;
        } finally {
            victim.killIfAlive();
        }
    }

    private void killed(Victim victim, Crowd crowd, int kill) throws IOException, InterruptedException {
        int wanted = crowd.acknowledged().size() + 1 + random.nextInt(MOST_BETWEEN);
        await("a load", crowd, () -> crowd.acknowledged().size() >= wanted);
        Thread.sleep(random.nextInt(LAST_MILLIS));
        crowd.pause();
        boolean withDatabase = kill % WITH_DATABASE_EVERY == 0;
        if (withDatabase) {
            victim.killWithDatabase(random.nextBoolean());
        } else {
            victim.kill();
        }
        if (kill % WHILE_STARTING_EVERY == 0) {
            victim.startAndKillAfter(random.nextInt(3_000));
        }
        long began = System.nanoTime();
        victim.start();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(victim.health()).isEqualTo(200);
        int underReview = inspect(victim, crowd.acknowledged());
        assertThat(crowd.surprises()).isEmpty();
        System.out.printf(
                Locale.ROOT,
                "Kill %2d%s; back after %.1f s; %d acknowledged, overtaken %d times%n",
                kill,
                withDatabase ? " with database" : "",
                seconds,
                crowd.acknowledged().size(),
                crowd.overtaken());
        crowd.work(underReview);
    }

    /** How many applications are under review. */
    private static int inspect(Victim victim, List<Acknowledged> acknowledged) {
        Set<List<String>> tasks = new HashSet<>();
        List<Acknowledged> twice = new ArrayList<>(acknowledged);
        twice.removeIf(one -> one.which().isEmpty()
                || one.what().equals("ATTACHED")
                || tasks.add(List.of(one.of(), isAnswer(one) ? "question" : "task", one.which())));
        assertThat(twice).as("done twice").isEmpty();
        try (EmbeddedPostgres database = victim.database()) {
            Inspection inspection = new Inspection(database.access().asServer());
            assertThat(inspection.lost(acknowledged)).as("lost").isEmpty();
            assertThat(inspection.halfDone()).as("half done").isEmpty();
            return inspection.underReview().size();
        }
    }

    private static boolean isAnswer(Acknowledged one) {
        return one.what().equals("CONSENT") || one.what().equals("OBJECTION");
    }

    /** What was under review when the last kill came is brought to its end. */
    private static void goesOn(Victim victim, Crowd crowd) throws InterruptedException {
        try (EmbeddedPostgres database = victim.database()) {
            Inspection inspection = new Inspection(database.access().asServer());
            List<String> open = inspection.underReview();
            assertThat(open).isNotEmpty();
            await(
                    "applications at their end",
                    crowd,
                    () -> inspection.endedOf(open).size() >= Math.min(3, open.size()));
            crowd.pause();
            inspect(victim, crowd.acknowledged());
            assertThat(crowd.surprises()).isEmpty();
            assertThat(crowd.acknowledged()).hasSizeGreaterThan(10 * KILLS);
            System.out.printf(
                    Locale.ROOT,
                    "%d people, %d kills, %d acknowledged; granted %d, refused %d, under review %d%n",
                    crowd.size(),
                    KILLS,
                    crowd.acknowledged().size(),
                    inspection.applications("GRANTED"),
                    inspection.applications("REFUSED"),
                    inspection.applications("IN_REVIEW"));
        }
    }

    private static void await(String what, Crowd crowd, BooleanSupplier there) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(crowd.surprises()).isEmpty();
            assertThat(System.nanoTime())
                    .as("%s; so far %s", what, crowd.acknowledged())
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
