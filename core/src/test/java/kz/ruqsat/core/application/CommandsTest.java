package kz.ruqsat.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every command has its own test class, which shows what it brings about and what is refused. */
class CommandsTest {

    @Test
    void hasTestForEveryCommandAndOutcome() {
        assertThat(commands(Command.class)
                        .filter(command -> !showsAcceptance(command) || !showsRefusal(command))
                        .map(Class::getSimpleName))
                .as("commands without a test of what they bring about or of what is refused")
                .isEmpty();
        assertThat(commands(Command.class)).hasSizeGreaterThan(10);
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandsTest::commands)
                : Stream.of(type);
    }

    private static boolean showsRefusal(Class<?> command) {
        return tests(command).stream().anyMatch(name -> name.startsWith("refuses"));
    }

    private static boolean showsAcceptance(Class<?> command) {
        return tests(command).stream().anyMatch(name -> !name.startsWith("refuses"));
    }

    private static List<String> tests(Class<?> command) {
        String name = CommandsTest.class.getPackageName() + "." + command.getSimpleName() + "Test";
        try {
            return Arrays.stream(Class.forName(name).getDeclaredMethods())
                    .filter(m -> m.isAnnotationPresent(Test.class) || m.isAnnotationPresent(ParameterizedTest.class))
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
