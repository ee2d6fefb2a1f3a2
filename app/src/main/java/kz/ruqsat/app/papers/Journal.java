package kz.ruqsat.app.papers;

/** The journal of the papers that come to a body, or of those that leave it; each counts its own numbers. */
public enum Journal {
    INCOMING,
    OUTGOING
}
