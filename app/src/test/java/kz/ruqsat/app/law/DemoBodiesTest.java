package kz.ruqsat.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.compiler.Compiler;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's people and the law's bodies are two files; a body without people could never answer in the demo. */
class DemoBodiesTest {

    @Test
    void givesPeopleToEveryBodyOfTheLaw() throws IOException {
        var law = ((Compiled) Compiler.compile(Path.of(System.getProperty("ruqsat.regulations")))).law();
        assertThat(peopled()).containsAll(law.vocabulary().bodies().keySet());
    }

    private static List<String> peopled() throws IOException {
        try (InputStream file = Objects.requireNonNull(PeopleFile.class.getResourceAsStream("cast.json"))) {
            JsonNode cast = JsonMapper.shared().readTree(file);
            List<String> peopled = new ArrayList<>();
            for (String part : List.of("bodies", "laterBodies")) {
                cast.path(part).forEach(body -> {
                    if (!body.path("people").isEmpty()) {
                        peopled.add(body.path("id").asString());
                    }
                });
            }
            return peopled;
        }
    }
}
