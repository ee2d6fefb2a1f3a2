package kz.ruqsat.app.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.stereotype.Component;

/** The services that are given today, and the search among them in a person's own words. */
@Component
public class ServiceCatalogue {
    /** Endings are forgiven from this length on. */
    private static final int STEM = 4;

    private final Laws laws;
    private final InstantSource time;

    public ServiceCatalogue(Laws laws, InstantSource time) {
        this.laws = laws;
        this.time = time;
    }

    /** The services that the words mean, the best first; all of them when there are no words. */
    public List<Regulation> search(String words) {
        List<String> wanted = words(words);
        List<Regulation> all = laws.current(today());
        if (wanted.isEmpty()) {
            return all;
        }
        return all.stream()
                .map(regulation -> new Found(regulation, score(regulation, wanted)))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingInt(Found::score).reversed())
                .map(Found::regulation)
                .toList();
    }

    /** The edition in force today of the service of that name. */
    public Optional<Regulation> find(String id) {
        return laws.current(today()).stream()
                .filter(regulation -> regulation.id().value().equals(id))
                .findFirst();
    }

    /** What that request costs today, in tiyn. */
    public long feeTiyn(CoveredRequest request) {
        return laws.feeTiyn(request.fee(), today());
    }

    public LongestPath longestPath(Variant variant) {
        return LongestPath.of(variant.procedure(), laws.clock().calendar().workingDayLength());
    }

    /** The latest legal end of an application received then, if nothing stands still on its way. */
    public Optional<Instant> latestEnd(Variant variant, Instant receivedAt) {
        return longestPath(variant).due(laws.clock(), receivedAt);
    }

    private LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }

    private record Found(Regulation regulation, int score) {}

    /** How many of the wanted words the service's own words meet, one half of them at least. */
    private static int score(Regulation regulation, List<String> wanted) {
        List<String> own = ownWords(regulation);
        int met = (int) wanted.stream()
                .filter(word -> own.stream().anyMatch(o -> meets(o, word)))
                .count();
        return met * 2 >= wanted.size() ? met : 0;
    }

    private static List<String> ownWords(Regulation regulation) {
        List<LocalText> texts = new ArrayList<>(List.of(
                regulation.head().title(),
                regulation.head().activity(),
                regulation.head().providerName(),
                regulation.head().result()));
        regulation.variants().forEach(variant -> {
            texts.add(variant.title());
            variant.covers().forEach(covered -> texts.add(covered.title()));
        });
        List<String> own = new ArrayList<>(List.of(regulation.id().value().split("-")));
        texts.forEach(text -> {
            own.addAll(words(text.kk()));
            own.addAll(words(text.ru()));
            own.addAll(words(text.en()));
        });
        return own;
    }

    private static boolean meets(String own, String word) {
        if (word.length() < STEM || own.length() < STEM) {
            return own.equals(word) || word.length() == STEM - 1 && own.startsWith(word);
        }
        int same = 0;
        while (same < own.length() && same < word.length() && own.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same >= Math.max(STEM, word.length() - 2);
    }

    /** Lower case, Kazakh letters as those without them type: тау кен, тау-кен and Тау‑Кен are the same. */
    static List<String> words(String text) {
        String folded = text.toLowerCase(Locale.ROOT)
                .replace('ә', 'а')
                .replace('ғ', 'г')
                .replace('қ', 'к')
                .replace('ң', 'н')
                .replace('ө', 'о')
                .replace('ұ', 'у')
                .replace('ү', 'у')
                .replace('һ', 'х')
                .replace('і', 'и')
                .replace('ё', 'е');
        List<String> words = new ArrayList<>();
        for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2) {
                words.add(word);
            }
        }
        return words;
    }
}
