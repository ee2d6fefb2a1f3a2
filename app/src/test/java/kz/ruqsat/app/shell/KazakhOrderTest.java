package kz.ruqsat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KazakhOrderTest {

    @Test
    void sortsByTheKazakhAlphabet() {
        List<String> alphabet = Arrays.asList("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".split(""));
        assertThat(sorted(alphabet)).isEqualTo(alphabet);
        List<String> capitals = alphabet.stream()
                .map(letter -> letter.toUpperCase(Locale.of("kk")))
                .toList();
        assertThat(sorted(capitals)).isEqualTo(capitals);
    }

    @Test
    void sortsWordsWithoutRegardToCase() {
        List<String> words = List.of(
                "Азат",
                "Айгүл",
                "Әбен",
                "Бақыт",
                "Гүл",
                "Ғани",
                "Дана",
                "Кен",
                "Қазақстан",
                "қала",
                "Нұр",
                "Ңақ",
                "Орал",
                "Өскемен",
                "Ура",
                "Ұлытау",
                "Үстірт",
                "Хан",
                "Һарун",
                "Ыстық",
                "Ілияс",
                "Эра");
        assertThat(sorted(words))
                .containsExactly(
                        "Азат",
                        "Айгүл",
                        "Әбен",
                        "Бақыт",
                        "Гүл",
                        "Ғани",
                        "Дана",
                        "Кен",
                        "Қазақстан",
                        "қала",
                        "Нұр",
                        "Ңақ",
                        "Орал",
                        "Өскемен",
                        "Ура",
                        "Ұлытау",
                        "Үстірт",
                        "Хан",
                        "Һарун",
                        "Ыстық",
                        "Ілияс",
                        "Эра");
        assertThat(sorted(List.of("қала", "Қазақ", "қазақ", "әб", "аб", "Аб")))
                .containsExactly("аб", "Аб", "әб", "қазақ", "Қазақ", "қала");
    }

    @Test
    void putsDigitsAndLatinBeforeCyrillic() {
        assertThat(sorted(List.of("Әлем", "Zeta", "2 жол", "alfa", "10 жол")))
                .containsExactly("10 жол", "2 жол", "alfa", "Zeta", "Әлем");
    }

    private static List<String> sorted(List<String> words) {
        List<String> mixed = new ArrayList<>(words);
        Collections.shuffle(mixed, new Random(7));
        mixed.sort(KazakhOrder.comparator());
        return mixed;
    }
}
