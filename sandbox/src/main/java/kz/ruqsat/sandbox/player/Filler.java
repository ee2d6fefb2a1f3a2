package kz.ruqsat.sandbox.player;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a form by what the page says of each field: its kind, its choices, its length, its limits, its pattern.
 *
 * @param bin of the firm, or null for who applies for himself
 * @param licence the number of the licence held before, or null
 */
record Filler(String iin, @Nullable String bin, @Nullable String licence) {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
    private static final BigDecimal A_YEAR = BigDecimal.valueOf(2015);
    private static final String LONG_TEXT = "Жұмыс бекітілген жобаға сәйкес жүргізіледі, жабдық тексерілген, "
            + "қызметкерлер оқытылған, есеп тоқсан сайын тапсырылады.";
    private static final List<String> TEXTS = List.of(
            "«Көктас» өндірістік нысаны",
            "Сейітқали Нұрболат Әнуарұлы",
            "«Көктас»",
            "KT-17/26",
            "kt.example.kz",
            "7,62");

    Form fill(Form form) {
        var names = new LinkedHashSet<String>();
        form.asked().forEach(control -> names.add(control.attr("name")));
        for (var name : names) {
            if (form.offersChoices(name)) {
                form.choose(name, chosen(form.named(name)));
            } else {
                form.write(name, typed(form.named(name).getFirst()));
            }
        }
        return form;
    }

    /** The first of a list or of radio buttons; every box. */
    private static String[] chosen(List<Element> controls) {
        var first = controls.getFirst();
        if (first.normalName().equals("select")) {
            return first.select("option").stream()
                    .map(Element::val)
                    .filter(value -> !value.isEmpty())
                    .limit(1)
                    .toArray(String[]::new);
        }
        long most = first.attr("type").equals("radio") ? 1 : controls.size();
        return controls.stream().limit(most).map(Element::val).toArray(String[]::new);
    }

    private String typed(Element control) {
        return switch (control.attr("data-check")) {
            case "iin" -> iin;
            case "bin" -> known(bin, "a BIN", control);
            case "unified-number" -> optional(control) && licence == null ? "" : known(licence, "a licence", control);
            case "date" -> "2026-10-15";
            case "email" -> "office@" + (bin == null ? iin : bin) + ".example.kz";
            case "phone" -> "+77011234567";
            case "integer", "number" -> number(control);
            default -> text(control);
        };
    }

    private static boolean optional(Element control) {
        var group = control.closest(".govuk-form-group");
        return group != null && group.selectFirst(".rq-form__optional") != null;
    }

    private static String known(@Nullable String number, String what, Element control) {
        if (number == null) {
            throw new Unexpected(what + " for the field " + control.attr("name"), "none");
        }
        return number;
    }

    /** A year where only years are allowed, else a small number. */
    private static String number(Element control) {
        var min = limit(control, "data-min", BigDecimal.ONE);
        var max = limit(control, "data-max", BigDecimal.TEN.max(min));
        var wished = min.compareTo(FIRST_YEAR) >= 0 ? A_YEAR : BigDecimal.TEN;
        return wished.max(min).min(max).toPlainString();
    }

    private static BigDecimal limit(Element control, String attribute, BigDecimal other) {
        return control.hasAttr(attribute) ? new BigDecimal(control.attr(attribute)) : other;
    }

    private static String text(Element control) {
        int least = length(control, "data-min-length", 0);
        int most = length(control, "data-max-length", LONG_TEXT.length());
        var pattern = control.attr("data-pattern");
        var fitting = Pattern.compile(pattern.isEmpty() ? "(?s).*" : pattern).asMatchPredicate();
        if (control.attr("name").toLowerCase(Locale.ROOT).contains("address") && most >= 50) {
            return "Алматы қаласы, Өндіріс көшесі, 7-құрылыс";
        }
        if (least > 40 || control.normalName().equals("textarea")) {
            return LONG_TEXT.substring(0, Math.min(most, LONG_TEXT.length()));
        }
        return TEXTS.stream()
                .filter(text -> text.length() >= least && text.length() <= most && fitting.test(text))
                .findFirst()
                .orElseGet(() -> pattern.isEmpty() ? "1".repeat(Math.max(1, least)) : Sample.of(pattern));
    }

    private static int length(Element control, String attribute, int other) {
        return control.hasAttr(attribute) ? Integer.parseInt(control.attr(attribute)) : other;
    }
}
