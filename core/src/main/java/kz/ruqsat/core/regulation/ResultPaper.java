package kz.ruqsat.core.regulation;

import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What the papers are called that a service ends in.
 *
 * @param name of a granted result: Лицензия, Рұқсат…
 * @param refusal of the reasoned refusal
 * @param until the form's field that names the last day for which it is granted; null: without term
 */
public record ResultPaper(
        Kind kind,
        LocalText name,
        LocalText refusal,
        @Nullable String until) {

    /** What a granted result is. */
    public enum Kind {
        LICENCE,
        PERMIT,
        CONCLUSION,
        CERTIFICATE,
        REGISTRATION,
        DOCUMENT
    }
}
