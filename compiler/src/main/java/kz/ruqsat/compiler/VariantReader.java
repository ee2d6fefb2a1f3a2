package kz.ruqsat.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.CoveredRequest.Effect;
import kz.ruqsat.core.regulation.Fee;
import kz.ruqsat.core.regulation.RefusalGround;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Variant;

/** Reads one variant of a service: what is asked for, its steps, documents, consents, fee and grounds for refusal. */
record VariantReader(Wording wording, Vocabulary vocabulary, FormSchema form, Set<Recipient> recipients) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    Variant read(Value value) {
        return value.fields(f -> {
            Fee fee = fee(f.get("fee"));
            List<CoveredRequest> covers = f.get("covers").some(item -> covered(item, fee));
            StepsReader steps = new StepsReader(wording, vocabulary);
            return new Variant(
                    f.get("variant").text(),
                    wording.text(f.get("title")),
                    RegulationReader.distinct(covers, CoveredRequest::key, f.get("covers")),
                    steps.read(f.get("steps")),
                    RegulationReader.distinct(
                            f.get("documents").list(this::document), RequiredDocument::id, f.get("documents")),
                    f.get("consents").list(item -> consent(item, covers)),
                    f.find("total-term").map(steps::term).orElse(null),
                    RegulationReader.distinct(
                            f.get("refusal-grounds").some(this::ground), RefusalGround::id, f.get("refusal-grounds")),
                    wording.source(f.get("source")));
        });
    }

    private CoveredRequest covered(Value value, Fee fee) {
        return value.fields(f -> {
            Value key = f.get("request");
            if (key.present() && !form.serves(key.raw())) {
                key.wrong("a request that form.schema.json knows" + Nearest.hint(key.raw(), form.requests()), key);
            }
            Effect effect = f.find("effect")
                    .map(v -> v.constant("an effect", Effect.values()))
                    .orElse(Effect.NEW);
            return new CoveredRequest(
                    key.text(),
                    wording.text(f.get("title")),
                    effect,
                    effect == Effect.NEW ? null : previous(f.get("previous"), key.raw()),
                    f.find("holder")
                                    .map(v -> v.constant("whose licence", Holder.values()))
                                    .orElse(Holder.SAME)
                            == Holder.ANY,
                    f.find("fee").map(this::fee).orElse(fee),
                    f.find("recipients")
                            .map(v -> Set.copyOf(v.some(r -> r.constant("who may apply", Recipient.values()))))
                            .orElse(recipients));
        });
    }

    /** Whose the licence held before may be. */
    private enum Holder {
        SAME,
        ANY
    }

    private String previous(Value field, String request) {
        if (field.present() && !form.asks(field.raw(), request)) {
            field.wrong("a field asked for " + request + Nearest.hint(field.raw(), form.fields(request)), field);
        }
        return field.text();
    }

    private RequiredDocument document(Value value) {
        return value.fields(f -> new RequiredDocument(
                f.get("document").text(),
                wording.text(f.get("title")),
                wording.text(f.get("hint")),
                f.get("mandatory").flag(),
                wording.source(f.get("source"))));
    }

    private ConsentRule consent(Value value, List<CoveredRequest> covers) {
        return value.fields(f -> new ConsentRule(
                f.get("consent").text(),
                wording.text(f.get("question")),
                body(f.get("body"), covers),
                f.find("when").map(when -> conditions(when, covers)).orElse(Map.of()),
                Wording.term(f.get("term")),
                f.get("silence").constant("what silence means", ConsentRule.Silence.values()),
                wording.source(f.get("source"))));
    }

    private void knownBody(Value value, String body) {
        if (value.present() && !vocabulary.bodies().containsKey(body)) {
            value.wrong(
                    "\"" + body + "\"",
                    "a body of common/bodies.yaml"
                            + Nearest.hint(body, vocabulary.bodies().keySet()),
                    body);
        }
    }

    /** A placeholder names a field that is always filled, so that there always is a body to ask. */
    private String body(Value value, List<CoveredRequest> covers) {
        String body = value.text();
        Matcher matcher = PLACEHOLDER.matcher(body);
        if (!matcher.find()) {
            knownBody(value, body);
        }
        matcher.reset();
        while (matcher.find()) {
            String field = matcher.group(1);
            requireField(value, field, covers);
            if (form.knows(field) && !form.isRequired(field)) {
                value.wrong("\"" + field + "\", a field that may stay empty", "a field that the form requires", body);
            }
            String placeholder = matcher.group();
            form.values(field).forEach(chosen -> knownBody(value, body.replace(placeholder, chosen)));
        }
        return body;
    }

    private Map<String, List<String>> conditions(Value value, List<CoveredRequest> covers) {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        for (Value.Entry entry : value.entries()) {
            requireField(entry.key(), entry.name(), covers);
            conditions.put(entry.name(), entry.value().some(item -> fieldValue(item, entry.name())));
        }
        return conditions;
    }

    private String fieldValue(Value item, String field) {
        List<String> values = form.values(field);
        boolean known = values.isEmpty() || values.contains(item.raw());
        return known
                ? item.text()
                : item.wrong("a value of the field \"" + field + "\"" + Nearest.hint(item.raw(), values), item.raw());
    }

    private void requireField(Value value, String field, List<CoveredRequest> covers) {
        if (!form.knows(field)) {
            value.wrong("\"" + field + "\"", "a field of form.schema.json" + Nearest.hint(field, form.fields()), value);
            return;
        }
        covers.stream()
                .filter(request -> form.serves(request.key()) && !form.asks(field, request.key()))
                .forEach(request -> value.wrong(
                        "\"" + field + "\", which is not asked for " + request.key(),
                        "a field of every request of this variant",
                        value));
    }

    private Fee fee(Value value) {
        return value.fields(f -> {
            Value indices = f.get("indices");
            boolean negative = indices.decimal().signum() < 0;
            return new Fee(
                    negative ? indices.wrong("0 or more", indices.decimal().abs()) : indices.decimal(),
                    wording.source(f.get("source")));
        });
    }

    private RefusalGround ground(Value value) {
        return value.fields(f -> new RefusalGround(
                f.get("ground").text(), wording.text(f.get("text")), wording.source(f.get("source"))));
    }
}
