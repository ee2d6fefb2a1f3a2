package kz.ruqsat.core.deadline;

/** A term as an act states it: 15 minutes, 2 working days. */
public record Term(int value, TermUnit unit) {
    public Term {
        if (value <= 0) {
            throw new IllegalArgumentException("A term is positive: " + value + " " + unit);
        }
    }
}
