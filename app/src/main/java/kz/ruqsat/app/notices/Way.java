package kz.ruqsat.app.notices;

/** How a notice reaches a person. */
public enum Way {
    CABINET,
    MAIL,
    SMS
}
