package kz.ruqsat.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Stored events are for ever: each name has an approved file, and the file is what is written today and what can be
 * read today. A changed file is a changed history: never edit one, add a new number to the name.
 */
class StoredEventsTest {
    private static final Path APPROVED = Path.of("src/test/resources/stored-events");
    private static final Path LATER = Path.of("src/test/resources/stored-events-later-fields");

    @TestFactory
    Stream<DynamicTest> writesAndReadsWhatWasApproved() {
        return SampleEvents.all().stream()
                .map(event -> DynamicTest.dynamicTest(EventNames.nameOf(event), () -> compare(event)));
    }

    /** Fields that were added later, under the old name: with them, and (above) as it was without. */
    @TestFactory
    Stream<DynamicTest> writesAndReadsWhatWasAddedLater() {
        return SampleEvents.withLaterFields().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getKey(), () -> compare(sample.getValue(), LATER.resolve(sample.getKey() + ".json"))));
    }

    private static void compare(Object event) throws IOException {
        compare(event, APPROVED.resolve(EventNames.nameOf(event).replace('/', '_') + ".json"));
    }

    private static void compare(Object event, Path file) throws IOException {
        String name = EventNames.nameOf(event);
        String written = EventJson.entry(event, "iin:850101300015").payload();
        if (Boolean.getBoolean("ruqsat.approve") && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(file)
                .as("no approved file; make it with -Druqsat.approve=true and look at it")
                .exists();
        assertThat(written).isEqualTo(Files.readString(file));
        assertThat(EventJson.read(name, Files.readString(file))).isEqualTo(event);
    }

    @Test
    void everyNameHasASampleAndAFile() throws IOException {
        Map<String, Class<?>> sampled = new TreeMap<>();
        SampleEvents.all().forEach(event -> sampled.put(EventNames.nameOf(event), event.getClass()));
        try (Stream<Path> files = Files.list(APPROVED)) {
            List<String> approved = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".json", "").replace('_', '/'))
                    .sorted()
                    .toList();

            assertThat(sampled.keySet()).isEqualTo(new TreeMap<>(EventNames.types()).keySet());
            assertThat(List.copyOf(sampled.keySet())).isEqualTo(approved);
        }
    }

    @Test
    void unknownNameStopsTheReading() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EventJson.read("application.vanished/1", "{}"))
                .withMessageContaining("application.vanished/1");
    }
}
