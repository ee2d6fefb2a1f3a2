package kz.ruqsat.compiler;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.deadline.TermUnit;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/**
 * Readers of what every part of the law is made of: texts in three languages, sources, terms.
 *
 * @param paragraphs those that the act has; empty: a source may name anything
 * @param cited those that were named as saying something, gathered while reading
 */
record Wording(Set<String> paragraphs, Set<String> cited) {
    /** For what belongs to no act. It gathers nothing. */
    static final Wording ANY = new Wording(Set.of(), Set.of());

    private static final int OTHER = 0;
    private static final int LATIN = 1;
    private static final int CYRILLIC = 2;

    private static final Pattern TERM = Pattern.compile("([1-9][0-9]{0,3}) ([a-z-]+?)s?");

    LocalText text(Value value) {
        return value.fields(Wording::languages);
    }

    /** The first word in which Latin and Cyrillic letters touch, as text taken out of a PDF has them: elіcense. */
    private static String mixed(String text) {
        int start = 0;
        boolean touching = false;
        for (int i = 0; i <= text.length(); i++) {
            int alphabet = i < text.length() ? alphabet(text.charAt(i)) : OTHER;
            if (alphabet == OTHER) {
                if (touching) {
                    return text.substring(start, i);
                }
                start = i + 1;
            } else if (i > start && alphabet != alphabet(text.charAt(i - 1))) {
                touching = true;
            }
        }
        return "";
    }

    /** By the blocks: asking for the script of each letter of all acts takes seconds. */
    private static int alphabet(char letter) {
        boolean latin =
                letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= 0xC0 && letter <= 0x24F;
        boolean cyrillic = letter >= 0x400 && letter <= 0x52F;
        return latin ? LATIN : cyrillic ? CYRILLIC : OTHER;
    }

    /** A text that says where it comes from. */
    LocalText sourced(Value value) {
        return value.fields(f -> {
            source(f.get("source"));
            return languages(f);
        });
    }

    static LocalText languages(Fields f) {
        return new LocalText(plain(f.get("kk")), plain(f.get("ru")), plain(f.get("en")));
    }

    static String plain(Value value) {
        String text = value.text();
        String mixed = mixed(text);
        return mixed.isEmpty() ? text : value.wrong("\"" + mixed + "\"", "a word in letters of one alphabet", text);
    }

    /** {@code "5.1"}, or {@code {paragraph: "5.1", assumed: {kk, ru, en}}} where the act does not say it. */
    Source source(Value value) {
        if (!value.isMapping()) {
            String paragraph = paragraph(value);
            if (paragraphs.contains(paragraph)) {
                cited.add(paragraph);
            }
            return Source.paragraph(paragraph);
        }
        return value.fields(f -> new Source(
                paragraph(f.get("paragraph")), f.find("assumed").map(this::text).orElse(null)));
    }

    private String paragraph(Value value) {
        int before = value.problems();
        String paragraph = value.text();
        boolean known =
                !value.present() || value.problems() > before || paragraphs.isEmpty() || paragraphs.contains(paragraph);
        return known
                ? paragraph
                : value.wrong("a paragraph of the act" + Nearest.hint(paragraph, paragraphs), paragraph);
    }

    /** {@code 15 minutes}, {@code 2 working-days}. */
    static Term term(Value value) {
        return value.parse(
                Wording::parseTerm, "a term such as 15 minutes or 2 working-days", new Term(1, TermUnit.MINUTE));
    }

    private static Term parseTerm(String text) {
        Matcher matcher = TERM.matcher(text);
        TermUnit unit = matcher.matches() ? Value.words(TermUnit.values()).get(matcher.group(2)) : null;
        if (unit == null) {
            throw new IllegalArgumentException(text);
        }
        return new Term(Integer.parseInt(matcher.group(1)), unit);
    }
}
