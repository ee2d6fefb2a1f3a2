package kz.ruqsat.app.shell;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The frame of one page: parameter {@code page} of every template. Made by {@link PageFrame}.
 *
 * @param title the title in the reader's language, without the name of the house
 * @param texts the words in the reader's language
 * @param person who is signed in, or null
 * @param navigation the main navigation for this person
 * @param languages this same address in each language
 * @param alerts messages above the content
 * @param csrf the token that every form carries, or null when the request needs none
 * @param signing the addresses at which the browser looks for NCALayer, the first that answers is used
 * @param address the path of this page, without the query
 */
public record Page(
        String title,
        Texts texts,
        @Nullable SignedIn person,
        List<Link> navigation,
        List<LanguageLink> languages,
        List<Alert> alerts,
        @Nullable Csrf csrf,
        List<String> signing,
        String address) {

    public Page {
        navigation = List.copyOf(navigation);
        languages = List.copyOf(languages);
        alerts = List.copyOf(alerts);
        signing = List.copyOf(signing);
    }

    /** A link of the navigation. */
    public record Link(String text, String address, boolean current) {}

    /** The present page in another language. */
    public record LanguageLink(Language language, String address, boolean current) {

        /** The language's own name for itself. */
        public String name() {
            return switch (language) {
                case KK -> "Қазақша";
                case RU -> "Русский";
                case EN -> "English";
            };
        }

        /** The short name for narrow screens. */
        public String shortName() {
            return switch (language) {
                case KK -> "Қаз";
                case RU -> "Рус";
                case EN -> "Eng";
            };
        }

        public String code() {
            return TextBook.code(language);
        }
    }

    /** The hidden field against forged requests. */
    public record Csrf(String field, String token) {}

    /** This page with the words of another language, for a part of it. */
    public Page in(Texts other) {
        return new Page(title, other, person, navigation, languages, alerts, csrf, signing, address);
    }

    /** The text of the key in the reader's language. */
    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** The text in the reader's language. */
    public String text(LocalText text) {
        return texts.of(text);
    }

    public String moment(Instant moment) {
        return texts.moment(moment);
    }

    /** For the attribute {@code lang}. */
    public String lang() {
        return TextBook.code(texts.language());
    }

    /** A moment for the attribute {@code datetime}. */
    public String machineTime(Instant moment) {
        return moment.toString();
    }

    /** A number for an attribute of SVG: never with a comma. */
    public String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
