package kz.ruqsat.core.regulation;

/** A role of the vocabulary ({@code regulations/common/vocabulary.yaml}), such as {@code clerk} or {@code expert}. */
public record Role(String value) {
    public Role {
        if (!value.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not a role: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
