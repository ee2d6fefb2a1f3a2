package kz.ruqsat.core.regulation;

/** The name of a step within one procedure, such as {@code check-completeness}. */
public record StepId(String value) {
    public StepId {
        if (!value.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not a step name: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
