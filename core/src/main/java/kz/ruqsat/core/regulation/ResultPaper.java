package kz.ruqsat.core.regulation;

import kz.ruqsat.core.shared.LocalText;

/**
 * What the papers are called that a service ends in.
 *
 * @param name of a granted result: Лицензия, Рұқсат…
 * @param refusal of the reasoned refusal
 */
public record ResultPaper(Kind kind, LocalText name, LocalText refusal) {

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
