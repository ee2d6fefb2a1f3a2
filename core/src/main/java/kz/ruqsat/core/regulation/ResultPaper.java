package kz.ruqsat.core.regulation;

import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the papers are called that a service ends in.
 *
 * @param name of a granted result: Лицензия, Рұқсат…
 * @param refusal of the reasoned refusal
 * @param until the form's field that names the last day for which it is granted; null: without term
 * @param form where the act says in which form the result is given
 * @param printed where the act gives it on paper, printed, sealed and signed; null when it is electronic only
 * @param coveringLetter where the act sends a letter with the result, or null when it says nothing of one
 */
public record ResultPaper(
        Kind kind,
        LocalText name,
        LocalText refusal,
        @Nullable String until,
        Source form,
        @Nullable Source printed,
        @Nullable Source coveringLetter) {

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
