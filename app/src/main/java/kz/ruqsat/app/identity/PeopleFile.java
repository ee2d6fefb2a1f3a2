package kz.ruqsat.app.identity;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bodies with their people, and the demo's applicants, as an operator writes them down ({@code
 * ruqsat.people-file}, JSON).
 */
record PeopleFile(List<BodyEntry> bodies, @Nullable List<ApplicantEntry> applicants) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record BodyEntry(
            String id, String bin, String kind, @Nullable String region, LocalText name, List<OfficerEntry> people) {

        Body body() {
            return new Body(id, new Bin(bin), Body.Kind.of(kind), region, name);
        }
    }

    record OfficerEntry(
            String iin,
            String surname,
            String name,
            @Nullable String patronymic,
            LocalText position,
            List<String> roles,
            String password,
            @Nullable List<RightEntry> signingRights) {

        Iin number() {
            return new Iin(iin);
        }

        FullName fullName() {
            return new FullName(surname, name, patronymic);
        }

        List<SigningRight> rights(String body) {
            return Objects.requireNonNullElse(signingRights, List.<RightEntry>of()).stream()
                    .map(entry -> entry.right(body, number()))
                    .toList();
        }
    }

    /**
     * By what order an officer who is not the head signs results.
     *
     * @param services ids of regulations; null: all services of the body
     * @param until the last day; null: until it is ended
     */
    record RightEntry(
            String order,
            LocalDate ordered,
            @Nullable Set<String> services,
            LocalDate from,
            @Nullable LocalDate until) {

        SigningRight right(String body, Iin person) {
            Set<RegulationId> named = Objects.requireNonNullElse(services, Set.<String>of()).stream()
                    .map(RegulationId::new)
                    .collect(Collectors.toSet());
            return new SigningRight(body, person, named, from, until, new SigningRight.Order(order, ordered), null);
        }
    }

    /** Not read into the database: applicants sign up themselves. */
    record ApplicantEntry(
            String iin,
            @Nullable String bin,
            @Nullable LocalText organisation,
            String surname,
            String name,
            @Nullable String patronymic,
            String certificate,
            String password) {}

    /** Throws when the file is not there or is not what it should be; the message names it. */
    static PeopleFile read(Path file) {
        try {
            return JSON.readValue(file.toFile(), PeopleFile.class);
        } catch (RuntimeException e) {
            throw new IllegalStateException("ruqsat.people-file " + file + " can't be read", e);
        }
    }
}
