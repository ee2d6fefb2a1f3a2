package kz.ruqsat.app.window;

/** What a foreign database said. */
public enum Answer {
    /** It has what was asked for. */
    FOUND,
    /** It has nothing of that number: data cannot be obtained. */
    ABSENT,
    /** It could not be asked; that says nothing of the person. */
    UNREACHABLE
}
