package kz.ruqsat.app.gateway;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;

/**
 * A power of attorney as the notaries' database has it.
 *
 * @param notary who certified it
 * @param powers what the representative may do
 * @param from the first day on which it is valid
 * @param until the last day on which it is valid
 */
public record PowerOfAttorney(
        String number,
        LocalDate date,
        String notary,
        Party<PersonNumber> principal,
        Party<Iin> representative,
        List<Power> powers,
        LocalDate from,
        LocalDate until,
        State state) {
    public PowerOfAttorney {
        powers = List.copyOf(powers);
    }

    /** Whether it stands or was taken back. */
    public enum State {
        ACTIVE,
        CANCELLED
    }

    /**
     * Something that the representative may do.
     *
     * @param code {@link #FILE} or {@link #RECEIVE}, or one that we do not know
     * @param text in the notary's words
     */
    public record Power(String code, String text) {
        /** To file a request and sign what goes with it. */
        public static final String FILE = "file";

        /** To receive the result. */
        public static final String RECEIVE = "receive";
    }

    /** Whether the representative may do what the code means. */
    public boolean allows(String code) {
        return powers.stream().anyMatch(power -> power.code().equals(code));
    }

    /** A party to it. */
    public record Party<N extends PersonNumber>(N number, String name) {}

    /** Whether it stands on that day: not cancelled, begun, not ended. */
    public boolean validOn(LocalDate day) {
        return state == State.ACTIVE && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is given by that principal to that representative. */
    public boolean between(PersonNumber giver, Iin receiver) {
        return principal.number().value().equals(giver.value())
                && representative.number().equals(receiver);
    }
}
