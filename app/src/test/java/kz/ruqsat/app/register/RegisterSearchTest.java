package kz.ruqsat.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.register.store.RegisterRows;
import kz.ruqsat.app.shell.Folding;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search over PostgreSQL: 2,600 plain licences, all newer than a few with telling names. */
@ExtendWith(PostgresExtension.class)
class RegisterSearchTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T05:00:00Z");
    private static final String ACTIVITY =
            "тау-кен және химия өндірістерін пайдалану эксплуатация химических производств";
    private static final int PLAIN = 2_600;

    private static RegisterRows rows;

    @BeforeAll
    static void fill(DatabaseAccess access, DataSource server) {
        rows = new RegisterRows(JdbcClient.create(server));
        JdbcClient owner = JdbcClient.create(access.asOwner());
        owner.sql("alter table licence drop constraint licence_application_fkey")
                .update();
        enter(owner, 1, "050140000011", "«Алтын Кен» ЖШС", null, FIRST);
        enter(owner, 2, "850101300015", "Әбдірахманов Өмір Қуатұлы", null, FIRST);
        enter(
                owner,
                3,
                "050140000011",
                "«Қаратау кеніштері» АҚ",
                UnifiedNumber.of("LMC", 1).value(),
                FIRST.plusSeconds(5));
        enter(owner, 4, "050140000011", "ТОО «50% _ \\ Скидка»", null, FIRST.plusSeconds(6));
        enterPlain(owner);
    }

    /** Many at one moment: the place in the list must not depend on the time alone. */
    private static void enterPlain(JdbcClient owner) {
        String numbers = IntStream.range(0, PLAIN)
                .mapToObj(i -> UnifiedNumber.of("LMC", 100 + i).value())
                .collect(Collectors.joining(","));
        owner.sql("""
                        insert into licence (
                            number, stream, version, hash, application, regulation, edition, holder_number, holder_name,
                            search, conditions, issued_at, signer, signer_name, document_sha256, data_sha256)
                        select plain.number, 'licence/' || plain.number, 1, '\\x00',
                            plain.number, 'mining-chemical-licence', '2019-04-01',
                            '050140000011', 'Фирма ' || i, 'фирма ' || i || ' ' || :activity, '',
                            :first + i / 7 * interval '1 second', '850101300015', 'Бас', plain.number, plain.number
                        from unnest(string_to_array(:numbers, ',')) with ordinality as plain(number, i)
                        """)
                .param("activity", Folding.fold(ACTIVITY))
                .param("first", FIRST.plusSeconds(3_600).atOffset(ZoneOffset.UTC))
                .param("numbers", numbers)
                .update();
    }

    private static void enter(
            JdbcClient owner, int serial, String holder, String name, @Nullable String replaces, Instant at) {
        String number = UnifiedNumber.of("LMC", serial).value();
        owner.sql("""
                        with replaced as (
                            update licence set replaced_by = :number where number = :replaces
                        )
                        insert into licence (
                            number, stream, version, hash, application, regulation, edition, holder_number, holder_name,
                            search, conditions, replaces, issued_at, signer, signer_name, document_sha256, data_sha256)
                        values (:number, 'licence/' || :number, 1, '\\x00', :application, 'mining-chemical-licence',
                            '2019-04-01', :holder, :name, :search, '', :replaces, :at, '850101300015', 'Бас',
                            :number, :number)
                        """)
                .param("number", number)
                .param("application", UnifiedNumber.of("RMC", serial).value())
                .param("holder", holder)
                .param("name", name)
                .param("search", Folding.fold(name + " " + ACTIVITY))
                .param("replaces", replaces, java.sql.Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<Entry> find(String typed, Licence.@Nullable Status status) {
        return rows.search(new Query(Wanted.of(typed), status, Place.BEGINNING), 30);
    }

    private static List<String> names(String typed) {
        return find(typed, null).stream().map(Entry::holderName).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "алтын кен, «Алтын Кен» ЖШС",
        "КЕН АЛТЫН, «Алтын Кен» ЖШС",
        "ТОО Алтын-Кен, «Алтын Кен» ЖШС",
        "алтынның кені, «Алтын Кен» ЖШС",
        "ТОО кеннің алтын, «Алтын Кен» ЖШС",
        "омир абдирахманов, Әбдірахманов Өмір Қуатұлы",
        "Әбдірахмановтың, Әбдірахманов Өмір Қуатұлы",
        "кеніштердің қаратау, «Қаратау кеніштері» АҚ",
        "Каратау химического производства, «Қаратау кеніштері» АҚ",
        "850101300015, Әбдірахманов Өмір Қуатұлы",
        "скидка 50, ТОО «50% _ \\ Скидка»"
    })
    void forgives(String typed, String found) {
        assertThat(names(typed)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"алтын күміс", "999999", "%кен%", "_____", "'алтын", "алтын' | 'кен"})
    void findsOnlyWhatHasAllWords(String typed) {
        assertThat(names(typed)).doesNotContain("Әбдірахманов Өмір Қуатұлы");
    }

    @Test
    void findsByNumberInAnyDress() {
        String number = UnifiedNumber.of("LMC", 2).value();
        assertThat(find(number.toLowerCase(java.util.Locale.ROOT).replace("lmc", " lmc "), null))
                .extracting(entry -> entry.number().value())
                .containsExactly(number);
        assertThat(find("KZ00LMC00000002", null)).isEmpty();
    }

    @Test
    void filtersByStatus() {
        assertThat(find("", Licence.Status.REISSUED))
                .extracting(Entry::holderName)
                .containsExactly("«Алтын Кен» ЖШС");
        assertThat(find("алтын", Licence.Status.REISSUED)).hasSize(1);
        assertThat(find("алтын", Licence.Status.IN_FORCE)).isEmpty();
    }

    @Test
    void walksTheWholeListOnceForwardsAndBack() {
        for (String typed : List.of("", "химия", "050140000011")) {
            List<Entry> forwards = walk(typed, false, Place.BEGINNING);
            assertThat(forwards).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> {
                int byTime = other.issuedAt().compareTo(one.issuedAt());
                return byTime != 0
                        ? byTime
                        : one.number().value().compareTo(other.number().value());
            });
            assertThat(forwards).hasSize(typed.startsWith("05") ? PLAIN + 3 : PLAIN + 4);
            List<Entry> back = walk(typed, true, Place.beside(forwards.getLast(), true));
            assertThat(back.reversed()).isEqualTo(forwards.subList(0, forwards.size() - 1));
        }
    }

    private static List<Entry> walk(String typed, boolean backwards, Place start) {
        List<Entry> all = new ArrayList<>();
        Place place = start;
        for (List<Entry> page = page(typed, place); !page.isEmpty(); page = page(typed, place)) {
            all.addAll(page);
            place = Place.beside(page.getLast(), backwards);
            place = Place.read(backwards ? null : place.written(), backwards ? place.written() : null);
        }
        return all;
    }

    private static List<Entry> page(String typed, Place place) {
        return rows.search(new Query(Wanted.of(typed), null, place), 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2", "x", "99999999999999999999-KZ00LMC00000001", "-", "1-KZ' or 1=1 --00"})
    void takesBrokenPlacesForTheBeginning(String broken) {
        assertThat(Place.read(broken, null)).isEqualTo(Place.BEGINNING);
    }
}
