package kz.ruqsat.app.gateway.shep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Throws changed messages at all readers of the gateways for two seconds; {@code bench/fuzz} does it with coverage. */
class MessageFuzzTest {
    @Test
    void readsOrRefusesAsPromised() throws Exception {
        List<byte[]> seeds = seeds();
        Random random = new Random(20261122);
        seeds.forEach(MessageFuzz::fuzzerTestOneInput);
        assertThat(MessageFuzz.everyParserHasRead()).isTrue();
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (System.nanoTime() < end) {
            byte[] input = changed(seeds.get(random.nextInt(seeds.size())), seeds, random);
            try {
                MessageFuzz.fuzzerTestOneInput(input);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(new String(input, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static byte[] changed(byte[] message, List<byte[]> seeds, Random random) {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int at = random.nextInt(message.length);
        int from = random.nextInt(other.length);
        byte[] piece = random.nextBoolean()
                ? Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(60)))
                : new byte[] {(byte) random.nextInt(128)};
        int rest = Math.min(message.length, at + random.nextInt(1 + piece.length * 2));
        byte[] changed = Arrays.copyOf(message, at + piece.length + message.length - rest);
        System.arraycopy(piece, 0, changed, at, piece.length);
        System.arraycopy(message, rest, changed, at + piece.length, message.length - rest);
        return changed;
    }

    private static List<byte[]> seeds() throws IOException, URISyntaxException {
        List<byte[]> seeds = new ArrayList<>();
        Path folder = Path.of(Objects.requireNonNull(MessageFuzzTest.class.getResource("/golden"))
                .toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }
}
