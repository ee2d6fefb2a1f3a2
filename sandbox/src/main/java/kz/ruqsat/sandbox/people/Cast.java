package kz.ruqsat.sandbox.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.ruqsat.sandbox.ca.KeyKind;
import kz.ruqsat.sandbox.files.JsonFile;
import org.jspecify.annotations.Nullable;

/**
 * Who plays: the file {@code cast.json}. All names are made up; identity numbers are computed from the dates.
 *
 * @param laterBodies come after the others when numbers are given, so that those who were there before keep theirs; then
 *     the later firms and individuals
 */
record Cast(
        List<Office> bodies,
        List<Firm> firms,
        List<Player> individuals,
        List<Office> laterBodies,
        List<Firm> laterFirms,
        List<Player> laterIndividuals) {
    /** A state body. */
    record Office(
            String id,
            String kind,
            @Nullable String region,
            YearMonth registered,
            boolean branch,
            LocalText name,
            List<Player> people) {}

    record Firm(LocalText name, YearMonth registered, List<Player> people) {}

    /**
     * A person.
     *
     * @param certificate null for an official who never signs: then there are no keys
     * @param position null for applicants
     * @param roles null for applicants
     * @param keys null for RSA
     * @param signingRights null for who signs no results, and for heads
     */
    record Player(
            String surname,
            String name,
            String patronymic,
            Sex sex,
            LocalDate born,
            @Nullable CertificateKind certificate,
            @Nullable LocalText position,
            @Nullable List<String> roles,
            @Nullable KeyKind keys,
            @Nullable List<PeopleFile.SigningRight> signingRights) {}

    static Cast read() {
        try (var in = Cast.class.getResourceAsStream("cast.json")) {
            return JsonFile.JSON.readValue(in, Cast.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read cast.json", e);
        }
    }
}
