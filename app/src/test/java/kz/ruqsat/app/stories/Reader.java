package kz.ruqsat.app.stories;

import java.util.Locale;
import kz.ruqsat.core.shared.Language;

/**
 * How somebody reads the pages.
 *
 * @param width of the screen in CSS pixels; at 360 it is a phone
 */
record Reader(Language language, int width, boolean dark, boolean script) {

    static Reader desktop(Language language) {
        return new Reader(language, 1280, false, true);
    }

    static Reader phone(Language language) {
        return new Reader(language, 360, false, true);
    }

    Reader inTheDark() {
        return new Reader(language, width, true, script);
    }

    Reader withoutScript() {
        return new Reader(language, width, dark, false);
    }

    boolean onPhone() {
        return width < 600;
    }

    String code() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** Such as "kk 1280 dark". */
    String look() {
        return code() + " " + width + (dark ? " dark" : "") + (script ? "" : " no script");
    }
}
