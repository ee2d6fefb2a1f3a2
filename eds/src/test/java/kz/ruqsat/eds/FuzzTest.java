package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.ruqsat.eds.testing.Mutation;
import org.junit.jupiter.api.Test;

/**
 * Throws changed files of the corpus and the samples at every parser for some seconds ({@code -Druqsat.fuzz.seconds},
 * {@code -Druqsat.fuzz.seed}); {@code bench/fuzz} does it for minutes. What breaks is printed with its seed.
 */
class FuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LARGEST = 256 * 1024;

    /** A file and where it comes from. */
    private record Seed(String name, byte[] bytes) {}

    @Test
    void neverThrowsNorHangsNorBelieves() throws Exception {
        long seconds = Long.getLong("ruqsat.fuzz.seconds", 8);
        long seed = Long.getLong("ruqsat.fuzz.seed", 20261122);
        List<Seed> seeds = seeds();
        FuzzSeeds.make().forEach((name, bytes) -> seeds.add(new Seed(name, bytes)));
        Random random = new Random(seed);
        FuzzTargets targets = FuzzTargets.load();
        seeds.forEach(file -> targets.feed(file.bytes())); // what was found once stays mended
        assertThat(targets.allHaveRead()).as(targets.told()).isTrue();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        long count = 0;
        while (System.nanoTime() < end) {
            Seed from = seeds.get(random.nextInt(seeds.size()));
            byte[] changed = changed(from.bytes(), seeds, random);
            long began = System.nanoTime();
            try {
                targets.feed(changed);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "seed " + seed + ", input " + count + " from " + from.name() + kept(changed), e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("seed %s, input %s from %s", seed, count, from.name())
                    .isLessThan(LONGEST);
            count++;
        }
        System.out.println("fuzz: " + count + " inputs from " + seeds.size() + " files in " + seconds + " s, seed "
                + seed + ", believed " + targets.believed());
        assertThat(count).isPositive();
    }

    private static String kept(byte[] input) throws IOException {
        Path file = Files.createTempFile("ruqsat-fuzz", ".bin");
        return ", kept as " + Files.write(file, input);
    }

    /** One to four changes; now and then two files in one. */
    private static byte[] changed(byte[] file, List<Seed> seeds, Random random) {
        byte[] changed = file.length == 0 ? new byte[] {0x30} : file;
        for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
            changed = random.nextInt(10) == 0
                    ? spliced(changed, seeds.get(random.nextInt(seeds.size())).bytes(), random)
                    : Mutation.any(changed, random);
        }
        return changed;
    }

    private static byte[] spliced(byte[] one, byte[] other, Random random) {
        int from = random.nextInt(other.length);
        byte[] piece = java.util.Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(2000)));
        int at = random.nextInt(one.length);
        return PolyglotTest.joined(
                java.util.Arrays.copyOf(one, at), piece, java.util.Arrays.copyOfRange(one, at, one.length));
    }

    private static List<Seed> seeds() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        Path corpus = java.util.Objects.requireNonNull(CorpusTest.folder().getParent());
        Path samples = corpus.resolveSibling("samples");
        for (Path folder : List.of(corpus, samples)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) > 0 && Files.size(file) < LARGEST) {
                        seeds.add(new Seed(file.getFileName().toString(), Files.readAllBytes(file)));
                    }
                }
            }
        }
        return seeds;
    }
}
