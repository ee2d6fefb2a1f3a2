package kz.ruqsat.app.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerCheckTest {
    private static final String PERSON = "Әбдірахманов Өмір Қуатұлы";
    private static final String FIRM = "«Қаратау Фосфор» ЖШС";

    @ParameterizedTest
    @CsvSource({
        "Әбдірахманов Өмір Қуатұлы, true",
        "абдирахманов омир, true",
        "Өмір Әбдірахманов, true",
        "Әбдірахманов, false",
        "Өмір Өмір, false",
        "Әбдірахманов Асқар, false",
        "'', false"
    })
    void knowsAPersonBySurnameAndName(String said, boolean known) {
        assertThat(CallerCheck.sameName(said, PERSON, false)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "«Қаратау Фосфор» ЖШС, true",
        "Каратау фосфор, true",
        "ТОО Қаратау Фосфор, true",
        "Қаратау, false",
        "ЖШС, false",
        "Қаратау Фосфор Плюс, false",
        "'', false"
    })
    void knowsAFirmByItsWholeNameWithOrWithoutItsForm(String said, boolean known) {
        assertThat(CallerCheck.sameName(said, FIRM, true)).isEqualTo(known);
    }
}
