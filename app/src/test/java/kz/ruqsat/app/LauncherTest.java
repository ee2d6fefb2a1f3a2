package kz.ruqsat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("..", "ruqsat").toAbsolutePath().normalize();

    @TempDir
    Path places;

    @Test
    void findsAJdkThatIsNewEnough() throws IOException, InterruptedException {
        jdk("a-17", "17.0.12");
        jdk("b-9", "9");
        Path wanted = jdk("c-26", "26-ea");
        assertThat(launcher(Map.of("JAVA_HOME", ""), "jdk")).isEqualTo(new Result(0, wanted + "\n"));
    }

    @Test
    void takesJavaHomeFirst() throws IOException, InterruptedException {
        jdk("a-26", "26.0.1");
        Path home = jdk("z-25", "25.0.1");
        assertThat(launcher(Map.of("JAVA_HOME", home.toString()), "jdk")).isEqualTo(new Result(0, home + "\n"));
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws IOException, InterruptedException {
        Path old = jdk("a-17", "17.0.12");
        Path wanted = jdk("b-25", "25");
        assertThat(launcher(Map.of("JAVA_HOME", old.toString()), "jdk")).isEqualTo(new Result(0, wanted + "\n"));
    }

    @Test
    void passesOverAJreWithoutACompiler() throws IOException, InterruptedException {
        Files.delete(jdk("a-25", "25").resolve("bin/javac"));
        Path wanted = jdk("b-25", "25");
        assertThat(launcher(Map.of("JAVA_HOME", ""), "jdk")).isEqualTo(new Result(0, wanted + "\n"));
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk() throws IOException, InterruptedException {
        jdk("a-17", "17.0.12");
        // A PATH with the tools of the system but without any java.
        Path tools = Files.createDirectory(places.resolve("tools"));
        for (String tool : List.of("bash", "env", "dirname", "readlink")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        Result result = launcher(Map.of("JAVA_HOME", "", "PATH", tools.toString()), "jdk");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.said()).contains("no JDK 25 or later was found", "apt-get install");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException, InterruptedException {
        assertThat(launcher(Map.of(), "strat").status()).isEqualTo(2);
        assertThat(launcher(Map.of(), "start", "--prot", "1").said()).contains("unknown option --prot");
        assertThat(launcher(Map.of(), "start", "--port").said()).contains("--port needs a value");
        assertThat(launcher(Map.of(), "start", "--port", "80800").said()).contains("1 to 65535, not 80800");
    }

    @Test
    void namesEverySubcommandInItsHelp() throws IOException, InterruptedException {
        Result help = launcher(Map.of(), "help");
        assertThat(help.status()).isZero();
        assertThat(help.said()).contains("start", "demo", "--exit", "test", "journal verify", "--data DIR", "--port N");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = places.resolve("jvm").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Path program = Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Result launcher(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments))
                .toList());
        builder.environment().put("RUQSAT_JDK_PLACES", places.resolve("jvm").toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), said);
    }

    private record Result(int status, String said) {}
}
