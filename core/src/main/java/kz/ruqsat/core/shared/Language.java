package kz.ruqsat.core.shared;

/** A language in which Ruqsat speaks. Kazakh, the language of the acts, comes first everywhere. */
public enum Language {
    KK,
    RU,
    EN
}
