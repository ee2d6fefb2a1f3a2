package kz.ruqsat.app.drafting.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.form.Field;
import kz.ruqsat.app.shell.form.FormSchema;
import kz.ruqsat.core.shared.LocalText;
import tools.jackson.databind.JsonNode;

/** What was answered in a form, to be read: one row for each field that was filled in. */
public record Answers(Texts texts) {

    public List<SummaryRow> rows(FormSchema schema, JsonNode value) {
        List<SummaryRow> rows = new ArrayList<>();
        add(schema.fields(), value, "", rows);
        return rows;
    }

    private void add(List<Field> fields, JsonNode value, String before, List<SummaryRow> rows) {
        for (Field field : fields) {
            JsonNode given = value.path(field.key());
            String title = before + texts.of(field.label().title());
            switch (field) {
                case Field.Group group -> add(group.fields(), given, title + " – ", rows);
                case Field.Rows several -> {
                    for (int i = 0; i < given.size(); i++) {
                        add(several.fields(), given.get(i), title + " " + (i + 1) + " – ", rows);
                    }
                }
                case Field.Choice choice -> add(title, word(choice.options(), given), rows);
                case Field.Choices choices -> add(title, words(choices.options(), given), rows);
                case Field.YesNo _, Field.Accept _ -> add(title, yesNo(given), rows);
                case Field.Text _, Field.Number _ -> add(title, given.isValueNode() ? given.asString() : "", rows);
            }
        }
    }

    private static void add(String title, String said, List<SummaryRow> rows) {
        if (!said.isBlank()) {
            rows.add(SummaryRow.of(title, said));
        }
    }

    private String yesNo(JsonNode given) {
        return given.isBoolean() ? texts.of(given.booleanValue() ? "shell.form.yes" : "shell.form.no") : "";
    }

    private String words(List<Field.Option> options, JsonNode given) {
        List<String> words = new ArrayList<>();
        given.forEach(one -> words.add(word(options, one)));
        return String.join("\n", words);
    }

    private String word(List<Field.Option> options, JsonNode given) {
        String value = given.isValueNode() ? given.asString() : "";
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(Field.Option::title)
                .map((LocalText title) -> texts.of(title))
                .orElse(value);
    }
}
