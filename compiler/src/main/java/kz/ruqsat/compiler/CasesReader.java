package kz.ruqsat.compiler;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ruqsat.compiler.Case.Deed;
import kz.ruqsat.compiler.Case.Expected;
import kz.ruqsat.compiler.Case.Moment;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Regulation;

/** Reads {@code cases.yaml}: the worked examples of an edition. */
record CasesReader(Regulation regulation, FormSchema form, Vocabulary vocabulary) {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    static final String APPLICANT = "applicant";
    static final String PAUSED = "paused";
    private static final String TIME_EXAMPLE = "a time such as \"2026-01-31 18:29\"";

    List<Case> read(Value file) {
        return file.fields(f -> f.get("cases").list(this::oneCase));
    }

    private Case oneCase(Value value) {
        return value.fields(f -> {
            String request = request(f.get("request"));
            return new Case(
                    Wording.ANY.text(f.get("case")),
                    request,
                    f.find("channel")
                            .map(v -> v.constant("a channel", Channel.values()))
                            .orElse(Channel.PORTAL),
                    facts(f.get("facts"), request),
                    f.find("paid").map(Value::flag).orElse(true),
                    inOrder(f.get("story").some(this::moment), f.get("story")),
                    value.place());
        });
    }

    private String request(Value value) {
        boolean known = !value.present() || form.serves(value.raw());
        return known
                ? value.text()
                : value.wrong(
                        "a request of form.schema.json" + Nearest.hint(value.raw(), form.requests()), value.raw());
    }

    private Map<String, List<String>> facts(Value value, String request) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (Value.Entry entry : value.entries()) {
            if (!form.asks(entry.name(), request)) {
                entry.key()
                        .wrong(
                                "a field asked for " + request + Nearest.hint(entry.name(), form.fields(request)),
                                facts);
            }
            facts.put(entry.name(), entry.value().some(item -> fact(item, entry.name())));
        }
        return facts;
    }

    private String fact(Value item, String field) {
        List<String> values = form.values(field);
        boolean known = values.isEmpty() || values.contains(item.raw());
        return known ? item.text() : item.wrong("a value of \"" + field + "\"" + Nearest.hint(item.raw(), values), "");
    }

    private Moment moment(Value value) {
        return value.fields(f -> {
            List<String> names = new ArrayList<>();
            f.find("missing").ifPresent(v -> names.addAll(v.some(Value::text)));
            f.find("grounds").ifPresent(v -> names.addAll(v.some(Value::text)));
            return new Moment(
                    time(f.get("at")),
                    f.get("who").text(),
                    f.get("does").constant("a deed", Deed.values()),
                    names,
                    f.find("late").map(Value::flag).orElse(false),
                    expected(f.get("then")),
                    value.place());
        });
    }

    private Expected expected(Value value) {
        return value.fields(f -> new Expected(
                f.find("step").map(Value::text),
                f.find("role")
                        .map(v -> v.choice("a role", vocabulary.roleWords()).value()),
                f.find("due").map(v -> v.raw().equals(PAUSED) ? PAUSED : TIME.format(time(v))),
                f.find("result").map(Value::text),
                f.find("refused").map(Value::text),
                f.find("received").map(v -> TIME.format(time(v))),
                f.find("asks").map(CasesReader::asks).orElse(Map.of())));
    }

    private static Map<String, String> asks(Value value) {
        Map<String, String> bodies = new LinkedHashMap<>();
        value.entries().forEach(entry -> bodies.put(entry.name(), TIME.format(time(entry.value()))));
        return bodies;
    }

    private static LocalDateTime time(Value value) {
        return value.parse(text -> LocalDateTime.parse(text, TIME), TIME_EXAMPLE, LocalDateTime.MIN.withYear(2000));
    }

    private static List<Moment> inOrder(List<Moment> story, Value list) {
        for (int i = 1; i < story.size(); i++) {
            if (story.get(i).at().isBefore(story.get(i - 1).at())) {
                list.wrong(
                        TIME.format(story.get(i).at()) + " after "
                                + TIME.format(story.get(i - 1).at()),
                        "a story in order of time",
                        story);
            }
        }
        return story;
    }
}
