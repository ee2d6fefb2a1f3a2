package kz.ruqsat.app.register;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.shell.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search that forgives: folded ({@link Folding}), in any order, without Kazakh and Russian endings, each
 * standing for all words that begin with it. Forms of enterprise are left out beside other words, for one writes ЖШС
 * and another ТОО.
 */
public record SearchWords(List<Word> words) {
    /** More words than this say nothing more. */
    private static final int MOST = 8;

    /** The index keeps no longer ones. */
    private static final int LONGEST_WORD = 60;

    /** What is left of a word when its ending is cut has at least as many letters, to stand for all that begin so. */
    private static final int SHORTEST_STEM = 4;

    /** And so many to stand for itself: кеннің is кен, and not кеңсе. */
    private static final int SHORTEST_ROOT = 3;

    /** A beginning shorter than this would match half of the register. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final Set<String> FORMS = folded("ЖШС ТОО LLP АҚ АО JSC ЖК ИП ШҚ КХ КФХ РМК РГП МКК ГКП");

    /** Endings as Folding leaves them (ы and и, о and ө are one where it makes them one), the longest first. */
    private static final List<String> ENDINGS = Arrays.stream(("лар лер дар дер тар тер нын нин дын дин тын тин "
                            + "дан ден тан тен нан нен мен бен пен га ге ка ке на не да де та те ны ни ды ди ты ти "
                            + "сын син ын ин сы си лык лик дык дик тык тик ндагы ндеги "
                            + "ами ями ого его ому ему ыми ими ая яя ое ее ые ие ый ий ой ей ых их ую юю ым им ом ем ам ям ах ях "
                            + "ов ев ия ию ии ью а я о е ы и у ю ь й")
                    .split(" "))
            .sorted((one, other) -> other.length() - one.length())
            .toList();

    public SearchWords {
        words = List.copyOf(words);
    }

    /**
     * One word; letters and digits only.
     *
     * @param beginning with which the words begin that are meant; one of one or two letters is meant as it is
     * @param root a short word that is meant as well, as it is; or null
     */
    public record Word(String beginning, @Nullable String root) {

        static Word of(String typed) {
            String word = typed.length() > LONGEST_WORD ? typed.substring(0, LONGEST_WORD) : typed;
            String beginning = cut(word, SHORTEST_STEM);
            String root = cut(word, SHORTEST_ROOT);
            return new Word(beginning, root.length() < SHORTEST_STEM && !root.equals(beginning) ? root : null);
        }

        /** For PostgreSQL's {@code tsquery}; nothing in it could be misread. */
        private String term() {
            String beginnings = "'" + beginning + "'" + (beginning.length() < SHORTEST_BEGINNING ? "" : ":*");
            return root == null ? beginnings : "(" + beginnings + " | '" + root + "')";
        }
    }

    /** The words of a text. */
    public static SearchWords of(String text) {
        Set<String> words = folded(text);
        Set<String> telling = new LinkedHashSet<>(words);
        telling.removeAll(FORMS);
        return new SearchWords((telling.isEmpty() ? words : telling)
                .stream().map(Word::of).distinct().limit(MOST).toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** As PostgreSQL's {@code tsquery}. */
    public String tsquery() {
        return words.stream().map(Word::term).collect(Collectors.joining(" & "));
    }

    /** The word without its endings, as long as so many letters are left: кеніштердің and кеніштер are кеніш. */
    private static String cut(String word, int shortest) {
        String stem = word;
        // A Kazakh word bears plural, possessive and case one after another; more than three would be too greedy.
        for (int cut = 0; cut < 3; cut++) {
            String whole = stem;
            stem = ENDINGS.stream()
                    .filter(ending -> whole.endsWith(ending) && whole.length() - ending.length() >= shortest)
                    .findFirst()
                    .map(ending -> whole.substring(0, whole.length() - ending.length()))
                    .orElse(whole);
        }
        return stem;
    }

    private static Set<String> folded(String text) {
        return Arrays.stream(Folding.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
