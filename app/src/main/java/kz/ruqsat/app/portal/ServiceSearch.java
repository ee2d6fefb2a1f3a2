package kz.ruqsat.app.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.app.shell.Folding;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.LocalText;

/**
 * Finds services by a person's own words: in any of the three languages, with or without the special Kazakh letters, with
 * other endings, by the beginnings of words («фарм») and by the initials of the title («ҚБТ»). A word that many services
 * have weighs little, so that «лицензия на оружие» finds the weapons and not all licences.
 */
final class ServiceSearch {
    /** Endings are forgiven from this length on. */
    private static final int STEM = 4;

    private static final int LONGEST_INITIALS = 6;

    /** The weight of a word that no service has: it may be chatter («хочу»), it may be what was meant. */
    private static final double UNKNOWN = 0.5;

    private final List<Known> services;

    ServiceSearch(List<Regulation> services) {
        this.services = services.stream().map(Known::of).toList();
    }

    /** Whether it searches among these services and no others. */
    boolean isAmong(List<Regulation> others) {
        return services.stream().map(Known::service).toList().equals(others);
    }

    /** The services that the words mean, the best first; all of them, in their order, when there are no words. */
    List<Regulation> find(String words) {
        Set<String> wanted = words(words);
        if (wanted.isEmpty()) {
            return services.stream().map(Known::service).toList();
        }
        List<Meaning> meanings = wanted.stream().map(this::meaning).toList();
        double all = meanings.stream().mapToDouble(Meaning::weight).sum();
        return services.stream()
                .map(known -> new Found(known.service(), met(known, meanings), inTitle(known, meanings)))
                .filter(found -> found.met() > 0 && found.met() * 2 >= all)
                .sorted(Comparator.comparingDouble(Found::rank).reversed())
                .map(Found::service)
                .toList();
    }

    private static double met(Known known, List<Meaning> meanings) {
        return meanings.stream()
                .filter(meaning -> meaning.services().contains(known))
                .mapToDouble(Meaning::weight)
                .sum();
    }

    /** What its title meets; of two titles alike the shorter says more. */
    private static double inTitle(Known known, List<Meaning> meanings) {
        double met = meanings.stream()
                .filter(meaning -> meaning.services().contains(known) && meets(known.title(), meaning.word()))
                .mapToDouble(Meaning::weight)
                .sum();
        return met * (1 + 1.0 / known.title().size());
    }

    /** Which services a word means: by their words, or else by the initials of their titles. */
    private Meaning meaning(String word) {
        Set<Known> meant = new HashSet<>(
                services.stream().filter(known -> meets(known.words(), word)).toList());
        if (meant.isEmpty() && word.length() <= LONGEST_INITIALS) {
            services.stream()
                    .filter(known -> known.initials().stream().anyMatch(initials -> initials.contains(word)))
                    .forEach(meant::add);
        }
        double weight = meant.isEmpty() ? UNKNOWN : Math.log((services.size() + 1.0) / meant.size());
        return new Meaning(word, meant, weight);
    }

    private static boolean meets(Set<String> own, String word) {
        return own.stream().anyMatch(other -> meets(other, word));
    }

    private static boolean meets(String own, String word) {
        if (word.length() < STEM || own.length() < STEM) {
            return own.equals(word) || word.length() == STEM - 1 && own.startsWith(word);
        }
        int same = 0;
        while (same < own.length() && same < word.length() && own.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same >= Math.max(STEM, Math.min(own.length(), word.length()) - 2);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(Folding.fold(text).split(" ")));
        words.removeIf(word -> word.length() < 2);
        return words;
    }

    private record Meaning(String word, Set<Known> services, double weight) {}

    private record Found(Regulation service, double met, double inTitle) {
        double rank() {
            return met + inTitle;
        }
    }

    /** A service with its words, folded. */
    private record Known(Regulation service, Set<String> title, Set<String> words, List<String> initials) {
        static Known of(Regulation service) {
            LocalText title = service.head().title();
            Set<String> inTitle = all(Stream.of(title));
            Set<String> words = all(texts(service));
            words.addAll(words(service.id().value()));
            return new Known(
                    service,
                    inTitle,
                    words,
                    languages(title).map(Known::initials).toList());
        }

        private static Stream<LocalText> texts(Regulation service) {
            Regulation.Head head = service.head();
            List<LocalText> texts = new ArrayList<>(List.of(
                    head.title(),
                    head.activity(),
                    head.providerName(),
                    head.result(),
                    head.paper().name()));
            for (Variant variant : service.variants()) {
                texts.add(variant.title());
                variant.covers().stream().map(CoveredRequest::title).forEach(texts::add);
            }
            return texts.stream();
        }

        private static Set<String> all(Stream<LocalText> texts) {
            Set<String> words = new HashSet<>();
            texts.flatMap(Known::languages).forEach(text -> words.addAll(words(text)));
            return words;
        }

        private static Stream<String> languages(LocalText text) {
            return Stream.of(text.kk(), text.ru(), text.en());
        }

        private static String initials(String title) {
            StringBuilder initials = new StringBuilder();
            for (String word : Folding.fold(title).split(" ")) {
                initials.append(word, 0, Math.min(1, word.length()));
            }
            return initials.toString();
        }

        private static Set<String> words(String text) {
            return ServiceSearch.words(text);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Known known && known.service.id().equals(service.id());
        }

        @Override
        public int hashCode() {
            return service.id().hashCode();
        }
    }
}
