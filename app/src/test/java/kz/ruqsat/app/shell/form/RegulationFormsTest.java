package kz.ruqsat.app.shell.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.app.shell.PageFixture;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form of every regulation can be shown, for each kind of request, in each language. */
class RegulationFormsTest {

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "regulations"))) {
            return files.filter(file -> file.endsWith("form.schema.json")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsTheForm(Path file) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        for (JsonNode request : json.path("x-requests")) {
            FormSchema schema = FormSchema.of(json, request.asString());
            List<FieldError> errors = schema.check(schema.read(Map.of()).value());
            assertThat(errors)
                    .isNotEmpty()
                    .allMatch(error -> error.textKey().matches(".*\\.(required|choose|chooseSome|minItems|accept)"));
            for (Language language : Language.values()) {
                var page = PageFixture.page(language);
                FormView form = FormView.of(schema, schema.read(Map.of()).value(), errors, page.texts());
                String html = PageFixture.render("form", Map.of("page", page, "form", form));
                assertThat(html).doesNotContain("{0}").doesNotContain("[shell.");
                Files.createDirectories(Path.of("target", "pages"));
                Files.writeString(
                        Path.of(
                                "target",
                                "pages",
                                file.getName(file.getNameCount() - 2) + "-" + request.asString() + "-" + language
                                        + ".html"),
                        PageFixture.render("layout", Map.of("page", page, "content", (gg.jte.Content)
                                out -> out.writeContent(html))));
            }
        }
    }
}
