package kz.ruqsat.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.files.JsonFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    @TempDir
    Path folder;

    @Test
    void makesRightIdentityNumbers() {
        assertThat(IdentityNumbers.iin(LocalDate.of(1985, 1, 1), Sex.MALE, 1)).isEqualTo("850101300015");
        assertThat(IdentityNumbers.iin(LocalDate.of(2004, 2, 29), Sex.MALE, 3)).isEqualTo("040229500035");
        assertThat(IdentityNumbers.iin(LocalDate.of(1999, 12, 31), Sex.FEMALE, 2))
                .isEqualTo("991231400026");
        assertThat(IdentityNumbers.iin(LocalDate.of(1990, 1, 1), Sex.MALE, 81)).isEqualTo("900101300811");
        assertThat(IdentityNumbers.bin(YearMonth.of(2022, 3), false, 123)).isEqualTo("220340001231");
        assertThat(IdentityNumbers.bin(YearMonth.of(2019, 10), true, 55)).isEqualTo("191041000557");
    }

    @Test
    void passesOverSerialsThatAreNeverIssued() {
        assertThat(IdentityNumbers.iin(LocalDate.of(1990, 1, 1), Sex.MALE, 80)).isEqualTo("900101300811");
    }

    @Test
    void staffsTheCommittee() {
        var committee = People.open(folder).file().bodies().getFirst();
        var roles = committee.people().stream()
                .flatMap(p -> p.roles().stream())
                .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
        assertThat(roles)
                .containsEntry("clerk", 2L)
                .containsEntry("division-head", 1L)
                .containsEntry("expert", 3L)
                .containsEntry("provider-head", 2L);
    }

    @Test
    void hasEveryKindOfCertificateAndLetter() {
        var people = People.open(folder);
        assertThat(people.all()).extracting(Person::certificate).contains(CertificateKind.values());
        assertThat(people.all()).extracting(Person::iin).doesNotHaveDuplicates();
        var names = people.all().stream()
                .map(p -> p.surname() + p.name() + p.patronymic() + p.organisation())
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
        assertThat(names).contains("ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і");
    }

    @Test
    void keepsPasswordsAndNullsInTheFile() throws Exception {
        var first = People.open(folder).file();
        assertThat(People.open(folder).file()).isEqualTo(first);
        assertThat(first.applicants()).allMatch(a -> a.password().length() >= 12);
        var json = JsonFile.JSON.readTree(Files.readString(folder.resolve("people.json")));
        var individual = json.path("applicants").path(first.applicants().size() - 1);
        assertThat(individual.path("certificate").asString()).isEqualTo("individual");
        assertThat(individual.has("bin") && individual.path("bin").isNull()).isTrue();
        assertThat(json.path("bodies")
                        .path(0)
                        .path("people")
                        .path(0)
                        .path("roles")
                        .path(0)
                        .asString())
                .isEqualTo("clerk");
    }
}
