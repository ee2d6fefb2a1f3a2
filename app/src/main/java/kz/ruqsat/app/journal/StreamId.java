package kz.ruqsat.app.journal;

/** The name of one chain of entries, such as {@code application-2026-000017}; never empty. */
public record StreamId(String value) {

    public StreamId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a stream has a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
