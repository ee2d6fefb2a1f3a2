package kz.ruqsat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void readsFolderAndPorts() {
        var settings = CommandLine.read("--dir", "x", "--http-port", "0", "--wss-port", "1", "--ws-port", "2");
        assertThat(settings.folder()).isEqualTo(Path.of("x"));
        assertThat(settings.httpPort()).isZero();
        assertThat(settings.wssPort()).isEqualTo(1);
        assertThat(settings.wsPort()).isEqualTo(2);
        assertThat(CommandLine.read("--dir", "x").httpPort()).isEqualTo(18090);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> CommandLine.read()).hasMessage("--dir is missing");
        assertThatThrownBy(() -> CommandLine.read("--dir")).hasMessage("--dir needs a value");
        assertThatThrownBy(() -> CommandLine.read("--port", "1")).hasMessage("unknown option --port");
        assertThatThrownBy(() -> CommandLine.read("--ws-port", "99999")).hasMessage("not a port: 99999");
    }
}
