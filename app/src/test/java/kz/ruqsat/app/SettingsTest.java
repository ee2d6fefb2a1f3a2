package kz.ruqsat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

class SettingsTest {

    private static final Path TABLE = Path.of("..", "docs", "operations.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `(ruqsat\\.[^`]+)` \\| (?:`([^`]*)`|none) \\|");

    @Test
    void standInTheTableOfTheOperationsPage() throws IOException {
        List<String> documented = LINE.matcher(Files.readString(TABLE))
                .results()
                .map(SettingsTest::nameAndDefault)
                .toList();
        assertThat(documented).containsExactlyElementsOf(settings("ruqsat", Settings.class));
    }

    @Test
    void haveDefaultsThatCanBeUsed() {
        Settings settings = CommandLineSettings.read(List.of());
        assertThat(settings.attachmentLimit()).isEqualTo(DataSize.ofMegabytes(20));
        assertThat(settings.peopleFile()).isNull();
        assertThat(settings.database().url()).isNull();
    }

    @Test
    void refuseADatabaseOutsideWithoutPasswords() {
        assertThatThrownBy(() -> CommandLineSettings.read(List.of("--ruqsat.database.url=jdbc:postgresql://db/ruqsat")))
                .rootCause()
                .hasMessageContaining("both passwords are needed");
    }

    private static String nameAndDefault(MatchResult line) {
        return line.group(1) + "=" + (line.group(2) == null ? "none" : line.group(2));
    }

    private static List<String> settings(String prefix, Class<?> type) {
        List<String> lines = new ArrayList<>();
        Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String name = prefix + "." + dashed(components[i].getName());
            if (components[i].getType().isRecord()) {
                lines.addAll(settings(name, components[i].getType()));
            } else {
                lines.add(name + "=" + defaultOf(parameters[i]));
            }
        }
        return lines;
    }

    private static String defaultOf(Parameter parameter) {
        DefaultValue value = parameter.getAnnotation(DefaultValue.class);
        return value == null ? "none" : String.join(",", value.value());
    }

    private static String dashed(String name) {
        return Pattern.compile("[A-Z]")
                .matcher(name)
                .replaceAll(letter -> "-" + letter.group().toLowerCase(Locale.ROOT));
    }
}
