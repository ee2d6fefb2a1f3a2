package kz.ruqsat.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.law.CompiledRegulations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search among all services of the repository. */
class ServiceSearchTest {
    private static final ServiceSearch SEARCH =
            new ServiceSearch(CompiledRegulations.laws().current(LocalDate.of(2026, 11, 22)));

    private static List<String> find(String words) {
        return SEARCH.find(words).stream().map(service -> service.id().value()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "медициналық қызмет, medical-licence",
        "медициналык кызмет, medical-licence",
        "медицинская лицензия, medical-licence",
        "medical licence, medical-licence",
        "қаруды тіркеу, weapon-registration",
        "каруды тиркеу, weapon-registration",
        "регистрация оружия, weapon-registration",
        "хочу зарегистрировать оружие, weapon-registration",
        "жолаушы, passenger-transport-licence",
        "перевозка пассажиров, passenger-transport-licence",
        "фарм, pharmaceutical-licence",
        "мақта, cotton-warehouse-licence",
        "хлопок, cotton-warehouse-licence",
    })
    void bringsTheMeantServiceFirst(String words, String service) {
        assertThat(find(words)).first().isEqualTo(service);
    }

    @Test
    void findsKazakhWordsWithAndWithoutTheirOwnLetters() {
        assertThat(find("қарудың")).isNotEmpty().isEqualTo(find("карудын"));
        assertThat(find("тау кен")).contains("mining-chemical-licence").isEqualTo(find("Тау‑кен"));
        assertThat(find("есірткі")).contains("narcotics-licence").isEqualTo(find("есиртки"));
    }

    @Test
    void findsByTheInitialsOfTheTitle() {
        assertThat(find("ТЖТТ")).isEmpty();
        assertThat(find("мқлб")).contains("medical-licence");
    }

    @Test
    void doesNotBringEveryLicenceForTheWordLicence() {
        assertThat(find("лицензия на оружие")).doesNotContain("medical-licence", "cotton-warehouse-licence");
        assertThat(find("лицензия")).hasSizeGreaterThan(10);
    }

    @Test
    void findsNothingForWhatNobodyGives() {
        assertThat(find("велосипед")).isEmpty();
        assertThat(find("лицензия на велосипед")).isEmpty();
    }

    @Test
    void showsAllWhenNothingIsAsked() {
        assertThat(find("  ")).hasSize(27);
    }
}
