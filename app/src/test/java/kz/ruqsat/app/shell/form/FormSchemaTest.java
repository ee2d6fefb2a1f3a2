package kz.ruqsat.app.shell.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormSchemaTest {

    private static final TextBook BOOK = TextBook.load();
    private static final FormSchema FORM = FormSchema.of(sample());

    @Test
    void readsWhatWasTypedIntoAValueWithoutErrors() {
        FormInput input = FORM.read(right());

        assertThat(input.rowsOnly()).isFalse();
        assertThat(input.value().toString()).isEqualTo("""
                {"bin":"050140000011","name":"«Қаратау» ЖШС","head":{"iin":"850101300015","phone":"+77012345678"},
                 "email":"office@qaratau.kz","registered":"2005-01-12","activity":["mining","design"],
                 "sites":[{"place":"Жаңатас","area":12.5},{"place":"Көкжон","area":1200}],
                 "workers":250,"hazardous":false,"agreed":true}""".replaceAll("\n *", ""));
        assertThat(FORM.check(input.value())).isEmpty();
    }

    @Test
    void tellsEverythingThatIsMissingInTheOrderOfTheFields() {
        assertThat(checked(Map.of()))
                .containsExactly(
                        "/bin shell.form.error.required",
                        "/name shell.form.error.required",
                        "/head/iin shell.form.error.required",
                        "/email shell.form.error.required",
                        "/activity shell.form.error.chooseSome",
                        "/sites shell.form.error.minItems",
                        "/hazardous shell.form.error.choose",
                        "/agreed shell.form.error.accept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bin | 220340001231 | ",
                "bin | 22034 0001 231 | ",
                "bin | 220340001232 | bin",
                "bin | 22034000065 | bin",
                "bin | 850101300015 | bin",
                "head/iin | 991231400026 | ",
                "head/iin | 030229500033 | iin",
                "head/iin | 851301300015 | iin",
                "head/iin | 900101300801 | iin",
                "head/iin | ٨٥٠١٠١٣٠٠٠١٥ | iin",
                "head/phone | 8 701 234 56 78 | ",
                "head/phone | 112 | phone",
                "email | a@b | email",
                "email | a b@c.kz | email",
                "registered | 29.02.2024 | ",
                "registered | 2024-02-29 | ",
                "registered | 29.02.2023 | date",
                "registered | жақында | date",
                "workers | 1 250 | ",
                "workers | 0 | minimum",
                "workers | 2,5 | integer",
                "workers | көп | integer",
                "workers | 1e99 | integer",
                "workers | 99999999999999999999 | integer",
                "owned | own | ",
                "owned | stolen | wrong",
                "hazardous | maybe | choose",
                "agreed | false | accept",
                "activity | poison | wrong",
                "sites/0/area | 0 | minimum",
                "sites/1/area | 100000,5 | maximum",
                "sites/1/place | '' | required",
                "name | Ә | tooShort",
            })
    void checksAField(String name, String typed, String expected) {
        Map<String, String[]> input = right();
        input.put(name, new String[] {typed});

        List<String> errors = checked(input);

        if (expected == null) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors).hasSize(1).first().asString().endsWith(" shell.form.error." + expected);
        }
    }

    @Test
    void keepsWhatWasTypedHoweverWrong() {
        Map<String, String[]> input = right();
        input.put("workers", new String[] {"көп <b>"});
        input.put("registered", new String[] {"31.02.2020"});
        input.put("bin", new String[] {"12 34"});
        JsonNode value = FORM.read(input).value();

        FormView view = FormView.of(FORM, value, FORM.check(value), BOOK.in(Language.KK));

        Map<String, String> values = new HashMap<>();
        view.sections().forEach(section -> section.fields().forEach(field -> values.put(field.name(), field.value())));
        assertThat(values)
                .containsEntry("workers", "көп <b>")
                .containsEntry("registered", "31.02.2020")
                .containsEntry("bin", "1234");
        assertThat(view.errors().entries())
                .extracting(entry -> entry.text())
                .contains("«Жұмысшылар саны»: бүтін сан жазыңыз");
        assertThat(view.errors().entries())
                .extracting(entry -> entry.fieldId())
                .containsExactly("f-bin", "f-registered", "f-workers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\u001b[31m",
                "\u202e",
                "\u2066",
                "\u200b",
                "\u200f",
                "\ud800",
                "\u2028",
                "\ue000",
                "\u061c"
            })
    void refusesCharactersThatNobodySees(String hidden) {
        Map<String, String[]> input = right();
        input.put("name", new String[] {"Қара" + hidden + "тау"});
        input.put("note", new String[] {"бір" + hidden + "екі"});

        assertThat(checked(input)).containsExactly("/name shell.form.error.control", "/note shell.form.error.control");
    }

    @Test
    void takesLinesInALongTextOnly() {
        Map<String, String[]> input = right();
        input.put("note", new String[] {"бір\r\nекі\r\n"});
        assertThat(FORM.read(input).value().path("note").asString()).isEqualTo("бір\nекі");
        assertThat(checked(input)).isEmpty();

        assertThat(FORM.check(json("{\"name\":\"бір\\nекі\"}")))
                .anyMatch(
                        error -> error.path().equals("/name") && error.textKey().equals("shell.form.error.control"));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        Map<String, String[]> input = right();
        input.put("name", new String[] {"😀".repeat(120)});
        assertThat(checked(input)).isEmpty();

        input.put("name", new String[] {"ә".repeat(121)});
        FieldError error = FORM.check(FORM.read(input).value()).getFirst();
        assertThat(error.in(BOOK.in(Language.EN)))
                .isEqualTo("“Name of the legal entity”: at most 120 characters, now 121");
    }

    @Test
    void addsAndRemovesRowsWithoutChecking() {
        Map<String, String[]> input = right();
        input.put("form-rows", new String[] {"add:sites"});
        FormInput added = FORM.read(input);
        assertThat(added.rowsOnly()).isTrue();
        assertThat(added.value().path("sites")).hasSize(3);

        input.put("form-rows", new String[] {"remove:sites/0"});
        assertThat(FORM.read(input).value().path("sites").toString())
                .isEqualTo("[{\"place\":\"Көкжон\",\"area\":1200}]");
    }

    @Test
    void dropsRowsLeftEmptyAndNeverHasMoreThanAllowed() {
        Map<String, String[]> input = right();
        for (int i = 2; i < 1000; i++) {
            input.put("sites/" + i, new String[] {""});
            input.put("sites/" + i + "/place", new String[] {i == 2 ? "" : "Тараз"});
        }
        assertThat(FORM.read(input).value().path("sites")).hasSize(2);
    }

    @Test
    void refusesWhatTheFormDoesNotKnow() {
        assertThat(FORM.read(Map.of("admin", new String[] {"true"})).value().has("admin"))
                .isFalse();
        assertThat(FORM.check(json("{\"admin\":true}")))
                .anyMatch(error -> error.textKey().equals("shell.form.error.unknown")
                        && error.arguments().contains("admin"));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void refusesNumbersThatWouldCostTooMuch() {
        assertThat(FORM.check(json("{\"workers\":1e100000}")))
                .anyMatch(error -> error.path().equals("/workers"));
        assertThat(FORM.check(json("{\"sites\":[{\"place\":\"x\",\"area\":1e-100000}]}")))
                .anyMatch(error -> error.path().equals("/sites/0/area"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "1",
                "\"\"",
                "{\"head\":[]}",
                "{\"sites\":{\"0\":1}}",
                "{\"sites\":[[],null,7]}",
                "{\"activity\":[{},null]}",
                "{\"name\":{\"a\":[1]}}",
                "{\"bin\":true,\"email\":[],\"agreed\":\"true\"}"
            })
    void refusesValuesOfAnyOtherShape(String value) {
        JsonNode node = json(value);
        List<FieldError> errors = FORM.check(node);
        assertThat(errors).isNotEmpty();
        assertThatCode(() -> FormView.of(FORM, node, errors, BOOK.in(Language.RU)))
                .doesNotThrowAnyException();
    }

    /** Whatever is sent: no exception, the page can be shown, and what the check passes stays passed when read again. */
    @Test
    void bearsAnythingThatCanBeSent() {
        Random random = new Random(20261121);
        List<String> names = new ArrayList<>(right().keySet());
        names.addAll(List.of("sites/2", "sites/2/place", "sites/-1/place", "sites", "head", "form-rows", "x/y/z", ""));
        List<String> values = List.of(
                "",
                " ",
                "true",
                "0",
                "-0",
                "1e9",
                "\u202eabc",
                "'; drop table--",
                "<script>",
                "add:sites",
                "remove:sites/0",
                "remove:sites/999999999999",
                "add:",
                "٣",
                "NaN",
                "𐏿",
                "\ud800",
                "mining",
                "ә".repeat(5000),
                "12.11.2026",
                "00.00.0000",
                "050140000011",
                "{}",
                "[]",
                "null",
                "2026-11-12T00:00");
        for (int i = 0; i < 5000; i++) {
            Map<String, String[]> input = random.nextBoolean() ? right() : new TreeMap<>();
            for (int j = random.nextInt(6); j >= 0; j--) {
                Collections.shuffle(names, random);
                String[] sent = new String[random.nextInt(3)];
                for (int k = 0; k < sent.length; k++) {
                    sent[k] = values.get(random.nextInt(values.size()));
                }
                input.put(names.getFirst(), sent);
            }
            JsonNode value = FORM.read(input).value();
            List<FieldError> errors = FORM.check(value);
            FormView view = FormView.of(FORM, value, errors, BOOK.in(Language.KK));
            assertThat(view.errors().entries())
                    .hasSameSizeAs(errors)
                    .noneMatch(entry -> entry.text().contains("{"));
            assertThat(FORM.check(json(value.toString()))).isEqualTo(errors);
        }
    }

    @Test
    void leavesOutWhatBelongsToOtherKindsOfRequest() {
        JsonNode schema = json("""
                {"type":"object","required":["old","name"],"properties":{
                  "old":{"type":"string","x-only-for":["reissue"],"x-title":{"kk":"а","ru":"а","en":"a"}},
                  "name":{"type":"string","x-title":{"kk":"б","ru":"б","en":"b"}}}}""");

        assertThat(FormSchema.of(schema, "issue").check(json("{\"name\":\"x\"}")))
                .isEmpty();
        assertThat(FormSchema.of(schema, "reissue").check(json("{\"name\":\"x\"}")))
                .extracting(FieldError::path)
                .containsExactly("/old");
    }

    @Test
    void saysWhatIsWrongWithASchema() {
        assertThatThrownBy(() -> FormSchema.of("{\"properties\":{\"a\":{\"type\":\"string\"}}}"))
                .hasMessageContaining("/a x-title");
        assertThatThrownBy(() -> FormSchema.of("{\"properties\":{\"a/b\":{\"type\":\"string\"}}}"))
                .hasMessageContaining("a/b");
    }

    private static List<String> checked(Map<String, String[]> input) {
        return FORM.check(FORM.read(input).value()).stream()
                .map(error -> error.path() + " " + error.textKey())
                .toList();
    }

    private static Map<String, String[]> right() {
        Map<String, String[]> input = new TreeMap<>();
        input.put("bin", new String[] {"050140000011"});
        input.put("name", new String[] {"  «Қаратау» ЖШС "});
        input.put("head/iin", new String[] {"850101300015"});
        input.put("head/phone", new String[] {"+7 (701) 234-56-78"});
        input.put("email", new String[] {"office@qaratau.kz"});
        input.put("registered", new String[] {"12.1.2005"});
        input.put("activity", new String[] {"mining", "design", "mining"});
        input.put("owned", new String[] {""});
        input.put("sites/0", new String[] {""});
        input.put("sites/0/place", new String[] {"Жаңатас"});
        input.put("sites/0/area", new String[] {"12,5"});
        input.put("sites/1", new String[] {""});
        input.put("sites/1/place", new String[] {"Көкжон"});
        input.put("sites/1/area", new String[] {"1 200"});
        input.put("workers", new String[] {"250"});
        input.put("hazardous", new String[] {"false"});
        input.put("note", new String[] {""});
        input.put("agreed", new String[] {"true"});
        return input;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static String sample() {
        try (InputStream in = FormSchemaTest.class.getResourceAsStream("/dev/sample.schema.json")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
