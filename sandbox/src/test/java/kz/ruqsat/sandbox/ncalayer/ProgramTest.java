package kz.ruqsat.sandbox.ncalayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.sandbox.RunningSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The programs that a page may meet on its reader's computer. */
class ProgramTest {
    private final RunningSandbox running = RunningSandbox.get();

    @AfterEach
    void ncaLayerAgain() throws Exception {
        run("ncalayer");
    }

    private void run(String program) throws Exception {
        assertThat(running.postForm("/ncalayer/program", "program=" + program).statusCode())
                .isEqualTo(303);
    }

    private JsonNode asked(String module, String method) {
        try (var layer = running.ncaLayer()) {
            return layer.call(Map.of("module", module, "method", method, "args", List.of()));
        }
    }

    @Test
    void playsOneFromBeforeBasics() throws Exception {
        run("old");
        try (var layer = running.ncaLayer()) {
            assertThat(layer.version()).isEqualTo("1.1");
        }
        assertThat(asked(Program.BASICS, "sign").path("errorCode").asString()).isEqualTo("MODULE_NOT_FOUND");
        assertThat(asked(Program.COMMON_UTILS, "getActiveTokens").path("code").asString())
                .isEqualTo("200");
    }

    @Test
    void playsKaztoken() throws Exception {
        assertThat(asked(Program.MOBILE_EXTENSIONS, "getVersion")
                        .path("errorCode")
                        .asString())
                .isEqualTo("MODULE_NOT_FOUND");
        run("kaztoken");
        assertThat(asked(Program.MOBILE_EXTENSIONS, "getVersion")
                        .at("/responseObject/name")
                        .asString())
                .isEqualTo("KAZTOKENdesktop");
    }

    @Test
    void playsNone() throws Exception {
        run("not-running");
        assertThatThrownBy(running::ncaLayer).hasMessageContaining("closed the connection");
        assertThat(running.text("/ncalayer?lang=en")).contains("None is running");
    }

    @Test
    void refusesAnUnknownProgram() throws Exception {
        assertThat(running.postForm("/ncalayer/program", "program=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void mayBeClosedWhileItIsWaitedFor() throws Exception {
        try (var layer = running.ncaLayer()) {
            var answer = CompletableFuture.supplyAsync(() -> layer.sign(SignRequest.of("close me")));
            RunningSandbox.await(() -> {
                try {
                    return running.text("/ncalayer?lang=en").contains("close me");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            running.postForm("/ncalayer/choose", "action=close");
            assertThatThrownBy(answer::join).hasMessageContaining("closed the connection");
        }
    }
}
