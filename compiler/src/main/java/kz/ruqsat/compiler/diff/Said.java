package kz.ruqsat.compiler.diff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;

/** The sentences in which changes are told. A place for an argument is a number in braces. */
record Said(Vocabulary vocabulary) {
    static final LocalText APPLICANT = new LocalText("Өтініш беруші", "Заявитель", "Applicant");
    static final LocalText EVERYBODY = new LocalText("Барлығы", "Все", "Everybody");

    private static final Map<String, LocalText> SENTENCES = Map.ofEntries(
            sentence("added", "{0} қосылды: {1}", "добавлено – {0}: {1}", "{0} added: {1}"),
            sentence("gone", "{0} алып тасталды: {1}", "исключено – {0}: {1}", "{0} taken away: {1}"),
            sentence("was", "{0}: бұрын – {1}, енді – {2}", "{0}: было – {1}, стало – {2}", "{0}: was {1}, is {2}"),
            sentence("words", "{0}: мәтіні өзгерді", "{0}: изменён текст", "{0}: reworded"));

    private static Map.Entry<String, LocalText> sentence(String key, String kk, String ru, String en) {
        return Map.entry(key, new LocalText(kk, ru, en));
    }

    LocalText added(LocalText kind, LocalText thing) {
        return say("added", kind, thing);
    }

    LocalText gone(LocalText kind, LocalText thing) {
        return say("gone", kind, thing);
    }

    LocalText was(LocalText thing, LocalText before, LocalText after) {
        return say("was", thing, before, after);
    }

    LocalText words(LocalText thing) {
        return say("words", thing);
    }

    LocalText term(Term term) {
        LocalText unit = vocabulary.units().get(term.unit());
        String value = term.value() + " ";
        return unit == null ? same(value) : new LocalText(value + unit.kk(), value + unit.ru(), value + unit.en());
    }

    /** Several texts joined by a separator that every language reads. */
    static LocalText joined(String separator, LocalText... parts) {
        return new LocalText(
                join(separator, Language.KK, parts),
                join(separator, Language.RU, parts),
                join(separator, Language.EN, parts));
    }

    static LocalText same(String text) {
        return new LocalText(text, text, text);
    }

    private static String join(String separator, Language language, LocalText... parts) {
        return List.of(parts).stream().map(part -> part.in(language)).collect(Collectors.joining(separator));
    }

    private static LocalText say(String key, LocalText... arguments) {
        LocalText sentence = SENTENCES.getOrDefault(key, same(key));
        return new LocalText(
                fill(sentence, Language.KK, arguments),
                fill(sentence, Language.RU, arguments),
                fill(sentence, Language.EN, arguments));
    }

    private static String fill(LocalText sentence, Language language, LocalText... arguments) {
        String filled = sentence.in(language);
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", arguments[i].in(language));
        }
        return filled;
    }
}
