package kz.ruqsat.compiler;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The request form of a service ({@code form.schema.json}), as far as the rest of the law needs to know it.
 *
 * @param requests the kinds of request that it is made for
 * @param asked the fields in their order, each with the requests that ask for it
 * @param values the values that a field of choice can have
 * @param required the fields that may not stay empty
 * @param file the schema itself
 */
record FormSchema(
        Set<String> requests,
        Map<String, List<String>> asked,
        Map<String, List<String>> values,
        Set<String> required,
        Value file) {

    Set<String> fields() {
        return asked.keySet();
    }

    /** Whether it could be read; if not, that was complained about, and everything is let pass. */
    boolean readable() {
        return file.present();
    }

    boolean serves(String request) {
        return !readable() || requests.contains(request);
    }

    boolean knows(String field) {
        return !readable() || asked.containsKey(field);
    }

    boolean asks(String field, String request) {
        return !readable() || asked.getOrDefault(field, List.of()).contains(request);
    }

    /** The fields that this request asks for. */
    Set<String> fields(String request) {
        return asked.keySet().stream()
                .filter(f -> asks(f, request))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isRequired(String field) {
        return !readable() || required.contains(field);
    }

    /** The values that a field of choice can have; empty for a free field. */
    List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The schema of one kind of request: the fields that it asks for and nothing that chooses between requests. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String request : requests) {
            texts.put(request, FormSchemaReader.textFor(this, request));
        }
        return texts;
    }
}
