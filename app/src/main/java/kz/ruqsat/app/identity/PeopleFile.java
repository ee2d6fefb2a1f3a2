package kz.ruqsat.app.identity;

import java.nio.file.Path;
import java.util.List;
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
            String password) {

        Iin number() {
            return new Iin(iin);
        }

        FullName fullName() {
            return new FullName(surname, name, patronymic);
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
