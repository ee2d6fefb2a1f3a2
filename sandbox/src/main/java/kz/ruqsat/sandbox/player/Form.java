package kz.ruqsat.sandbox.player;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form on a page, filled in field by field and sent by one of its buttons, hidden fields included. */
final class Form {
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    private final Page page;
    private final FormElement form;
    private final List<Field> added = new ArrayList<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();

    /** A name and a value, as they are sent. */
    record Field(String name, String value) {}

    /** A file as a person has it on disk. */
    record Upload(String name, String mediaType, byte[] bytes) {}

    Form(Page page, FormElement form) {
        this.page = page;
        this.form = form;
    }

    /** Types into a field. */
    Form write(String name, String text) {
        controls(name).getFirst().val(text);
        return this;
    }

    /** Chooses in a list, among radio buttons, or ticks boxes; other radio buttons and boxes stay empty. */
    Form choose(String name, String... values) {
        var controls = controls(name);
        var options = controls.getFirst().normalName().equals("select")
                ? List.copyOf(controls.getFirst().select("option"))
                : controls;
        var mark = controls.getFirst().normalName().equals("select") ? "selected" : "checked";
        options.forEach(option -> option.removeAttr(mark));
        for (var value : values) {
            options.stream()
                    .filter(option -> option.val().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new Unexpected("the choice " + name + "=" + value, "on " + page))
                    .attr(mark, "");
        }
        return this;
    }

    /** Whether the field is a list, radio buttons or boxes. */
    boolean offersChoices(String name) {
        return form.elements().stream()
                .filter(control -> control.attr("name").equals(name))
                .anyMatch(control -> control.normalName().equals("select")
                        || control.attr("type").equals("radio")
                        || control.attr("type").equals("checkbox"));
    }

    /** What a person can fill in, without files and buttons. */
    List<Element> asked() {
        return form.elements().stream()
                .filter(control -> !control.attr("name").isEmpty()
                        && !control.normalName().equals("button")
                        && !List.of("hidden", "file", "submit").contains(control.attr("type")))
                .toList();
    }

    /** The controls of that name. */
    List<Element> named(String name) {
        return controls(name);
    }

    Form attach(String name, Upload file) {
        controls(name);
        files.put(name, file);
        return this;
    }

    /** What a script adds to the form. */
    Form add(String name, String value) {
        added.add(new Field(name, value));
        return this;
    }

    /** Presses the button without a name, or the only one. */
    Page press() {
        return send(List.of());
    }

    /** Presses the button that says {@code name=value}. */
    Page press(String name, String value) {
        var button = form.selectFirst("button[name=\"%s\"][value=\"%s\"]".formatted(name, value));
        if (button == null) {
            throw new Unexpected(
                    "the button " + name + "=" + value,
                    "buttons " + form.select("button").eachText());
        }
        return send(List.of(new Field(name, value)));
    }

    /** Presses the button that sends the form to another address and gives back a file. */
    byte[] fetch(String address) {
        var target = page.address().resolve(address);
        return page.browser().download(target, URL_ENCODED, BodyPublishers.ofString(encoded(fields(List.of()))));
    }

    /** Presses the button and closes the tab before the answer. */
    void pressAndLeave() {
        page.browser().postAndLeave(target(), URL_ENCODED, BodyPublishers.ofString(encoded(fields(List.of()))));
    }

    String attribute(String name) {
        return form.attr(name);
    }

    /** The values of all that matches, sent or not. */
    List<String> values(String css) {
        return form.select(css).stream().map(Element::val).toList();
    }

    Page page() {
        return page;
    }

    private Page send(List<Field> pressed) {
        var fields = fields(pressed);
        if (form.attr("method").equalsIgnoreCase("get")) {
            return page.browser().open(target() + "?" + encoded(fields));
        }
        if (!form.attr("enctype").startsWith("multipart/")) {
            return page.browser().post(target(), URL_ENCODED, BodyPublishers.ofString(encoded(fields)));
        }
        var multipart = new Multipart();
        fields.forEach(field -> multipart.add(field.name(), field.value()));
        files.forEach(multipart::add);
        return page.browser().post(target(), multipart.contentType(), multipart.body());
    }

    private List<Field> fields(List<Field> pressed) {
        var fields = new ArrayList<Field>();
        form.formData().stream()
                .filter(field -> form.select("input[type=file]").eachAttr("name").stream()
                        .noneMatch(field.key()::equals))
                .forEach(field -> fields.add(new Field(field.key(), field.value())));
        fields.addAll(added);
        fields.addAll(pressed);
        return fields;
    }

    private URI target() {
        return page.address().resolve(form.attr("action"));
    }

    private List<Element> controls(String name) {
        var found = form.elements().stream()
                .filter(control -> control.attr("name").equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new Unexpected("a field " + name, "fields " + form.elements().eachAttr("name") + " on " + page);
        }
        return found;
    }

    private static String encoded(List<Field> fields) {
        return fields.stream()
                .map(field -> Arrays.asList(field.name(), field.value()).stream()
                        .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }
}
