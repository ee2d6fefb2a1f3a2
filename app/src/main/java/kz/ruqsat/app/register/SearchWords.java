package kz.ruqsat.app.register;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.shell.Folding;

/**
 * The words of a search that forgives: folded ({@link Folding}), in any order, without Kazakh and Russian endings, each
 * standing for all words that begin with it. Forms of enterprise are left out beside other words, for one writes ЖШС
 * and another ТОО.
 *
 * @param beginnings letters and digits only; a word of one or two letters is meant as it is
 */
public record SearchWords(List<String> beginnings) {
    /** More words than this say nothing more. */
    private static final int MOST = 8;

    /** The index keeps no longer ones. */
    private static final int LONGEST_WORD = 60;

    /** What is left of a word when its ending is cut has at least as many letters. */
    private static final int SHORTEST_STEM = 4;

    /** A beginning shorter than this would match half of the register. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final Set<String> FORMS = folded("ЖШС ТОО LLP АҚ АО JSC ЖК ИП ШҚ КХ КФХ РМК РГП МКК ГКП");

    /** Endings as Folding leaves them (ы and и, о and ө are one where it makes them one), the longest first. */
    private static final List<String> ENDINGS = Arrays.stream(("лар лер дар дер тар тер нын нин дын дин тын тин "
                            + "дан ден тан тен нан нен мен бен пен га ге ка ке на не да де та те ны ни ды ди ты ти "
                            + "сы си лык лик дык дик тык тик ндагы ндеги "
                            + "ами ями ого его ому ему ыми ими ая яя ое ее ые ие ый ий ой ей ых их ую юю ым им ом ем ам ям ах ях "
                            + "ов ев ия ию ии ью а я о е ы и у ю ь й")
                    .split(" "))
            .sorted((one, other) -> other.length() - one.length())
            .toList();

    public SearchWords {
        beginnings = List.copyOf(beginnings);
    }

    /** The words of a text. */
    public static SearchWords of(String text) {
        Set<String> words = folded(text);
        Set<String> telling = new LinkedHashSet<>(words);
        telling.removeAll(FORMS);
        return new SearchWords((telling.isEmpty() ? words : telling)
                .stream().map(SearchWords::stem).distinct().limit(MOST).toList());
    }

    public boolean isEmpty() {
        return beginnings.isEmpty();
    }

    /** As PostgreSQL's {@code tsquery}; the words have letters and digits only, nothing that it could misread. */
    public String tsquery() {
        return beginnings.stream()
                .map(word -> "'" + word + "'" + (word.length() < SHORTEST_BEGINNING ? "" : ":*"))
                .collect(Collectors.joining(" & "));
    }

    /** The word without its endings: кеніштердің and кеніштер are кеніш. */
    static String stem(String word) {
        String stem = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        // A Kazakh word bears plural, possessive and case one after another; more than three would be too greedy.
        for (int cut = 0; cut < 3; cut++) {
            String whole = stem;
            stem = ENDINGS.stream()
                    .filter(ending -> whole.endsWith(ending) && leavesEnough(whole, ending))
                    .findFirst()
                    .map(ending -> whole.substring(0, whole.length() - ending.length()))
                    .orElse(whole);
        }
        return stem;
    }

    /** A short word may lose a letter, and nothing more: кені is кен. */
    private static boolean leavesEnough(String word, String ending) {
        int left = word.length() - ending.length();
        return left >= SHORTEST_STEM || left == SHORTEST_STEM - 1 && ending.length() == 1;
    }

    private static Set<String> folded(String text) {
        return Arrays.stream(Folding.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
