package kz.ruqsat.core.regulation;

/** The name of a service's regulation: the name of its folder, such as {@code mining-chemical-licence}. */
public record RegulationId(String value) {
    public RegulationId {
        if (!value.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not a regulation's name: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
