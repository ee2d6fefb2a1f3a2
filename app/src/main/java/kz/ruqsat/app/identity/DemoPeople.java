package kz.ruqsat.app.identity;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.ruqsat.app.Settings;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of the demo with their passwords, for the log-in pages; nobody when it is no demo. */
@Component
public class DemoPeople {

    private final Settings settings;

    DemoPeople(Settings settings) {
        this.settings = settings;
    }

    /**
     * One of them.
     *
     * @param bin the firm for which the person applies; null: for himself, or staff
     * @param about firm, or body and position
     * @param certificate what is special about the certificate, as the people file says it; null: staff
     */
    public record DemoPerson(
            String iin,
            @Nullable String bin,
            String password,
            String name,
            List<LocalText> about,
            @Nullable String certificate) {
        public DemoPerson {
            about = List.copyOf(about);
        }
    }

    public List<DemoPerson> staff() {
        return read(file -> file.bodies().stream().flatMap(DemoPeople::staff));
    }

    public List<DemoPerson> applicants() {
        return read(file -> Objects.requireNonNullElse(file.applicants(), List.<PeopleFile.ApplicantEntry>of()).stream()
                .map(one -> new DemoPerson(
                        one.iin(),
                        one.bin(),
                        one.password(),
                        one.surname() + " " + one.name(),
                        Stream.ofNullable(one.organisation()).toList(),
                        one.certificate())));
    }

    private static Stream<DemoPerson> staff(PeopleFile.BodyEntry body) {
        return body.people().stream()
                .map(one -> new DemoPerson(
                        one.iin(),
                        null,
                        one.password(),
                        one.surname() + " " + one.name(),
                        List.of(body.name(), one.position()),
                        null));
    }

    private List<DemoPerson> read(Function<PeopleFile, Stream<DemoPerson>> part) {
        if (!settings.demo() || settings.peopleFile() == null || !Files.exists(settings.peopleFile())) {
            return List.of();
        }
        return part.apply(PeopleFile.read(settings.peopleFile())).toList();
    }
}
