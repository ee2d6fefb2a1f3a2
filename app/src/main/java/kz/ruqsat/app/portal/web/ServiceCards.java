package kz.ruqsat.app.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.path.Names;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.portal.web.ServicesPage.Card;
import kz.ruqsat.app.portal.web.ServicesPage.Group;
import kz.ruqsat.app.portal.web.ServicesPage.Option;
import kz.ruqsat.app.shell.KazakhOrder;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.ResultPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the catalogue: every service a card, grouped by who gives it, or those that somebody searches for. */
@Component
class ServiceCards {
    private final ServiceCatalogue catalogue;
    private final Laws laws;
    private final Names names;

    ServiceCards(ServiceCatalogue catalogue, Laws laws, Names names) {
        this.catalogue = catalogue;
        this.laws = laws;
        this.names = names;
    }

    /** What somebody looks for; empty means all. */
    record Wish(String words, String provider, String kind) {
        boolean admits(Regulation service) {
            return (provider.isEmpty() || provider.equals(service.head().provider()))
                    && (kind.isEmpty() || kind.equals(id(service.head().paper().kind())));
        }
    }

    ServicesPage page(Wish wish, Texts texts) {
        List<Regulation> found =
                catalogue.search(wish.words()).stream().filter(wish::admits).toList();
        return new ServicesPage(
                wish.words(),
                providers(wish, texts),
                kinds(wish, texts),
                texts.counted("portal.services.count.", found.size()),
                wish.words().isBlank() ? byProvider(found, texts) : byMeaning(found, texts),
                found.isEmpty() ? none(wish, texts) : null);
    }

    private EmptyState none(Wish wish, Texts texts) {
        boolean elsewhere = !catalogue.search(wish.words()).isEmpty();
        return elsewhere
                ? new EmptyState(
                        texts.of("portal.services.none"),
                        texts.of("portal.services.none.filtered"),
                        texts.of("portal.services.none.unfilter"),
                        "/services?q=" + URLEncoder.encode(wish.words(), StandardCharsets.UTF_8))
                : new EmptyState(
                        texts.of("portal.services.none"),
                        texts.of("portal.services.none.text"),
                        texts.of("portal.services.none.all"),
                        "/services");
    }

    private List<Option> providers(Wish wish, Texts texts) {
        Map<String, String> named = new TreeMap<>();
        catalogue
                .all()
                .forEach(service -> named.computeIfAbsent(service.head().provider(), _ -> provider(service, texts)));
        List<Option> options = new ArrayList<>();
        options.add(new Option(
                "", texts.of("portal.services.provider.all"), wish.provider().isEmpty()));
        named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(KazakhOrder.comparator()))
                .forEach(one -> options.add(
                        new Option(one.getKey(), one.getValue(), one.getKey().equals(wish.provider()))));
        return options;
    }

    private List<Option> kinds(Wish wish, Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(
                new Option("", texts.of("portal.services.kind.all"), wish.kind().isEmpty()));
        Arrays.stream(ResultPaper.Kind.values())
                .filter(kind -> catalogue.all().stream()
                        .anyMatch(service -> service.head().paper().kind() == kind))
                .forEach(kind -> options.add(new Option(
                        id(kind), texts.of("portal.services.kind." + id(kind)), id(kind).equals(wish.kind()))));
        return options;
    }

    private List<Group> byProvider(List<Regulation> services, Texts texts) {
        Map<String, List<Regulation>> groups = services.stream()
                .collect(Collectors.groupingBy(service -> service.head().provider()));
        return groups.values().stream()
                .map(group -> new Group(
                        provider(group.getFirst(), texts),
                        group.stream()
                                .map(service -> card(service, null, texts))
                                .sorted(Comparator.comparing(Card::title, KazakhOrder.comparator()))
                                .toList()))
                .sorted(Comparator.comparing(Group::title, KazakhOrder.comparator()))
                .toList();
    }

    private List<Group> byMeaning(List<Regulation> services, Texts texts) {
        List<Card> cards = services.stream()
                .map(service -> card(service, provider(service, texts), texts))
                .toList();
        return cards.isEmpty() ? List.of() : List.of(new Group(texts.of("portal.services.found"), cards));
    }

    private Card card(Regulation service, @Nullable String provider, Texts texts) {
        Amounts amounts = new Amounts(catalogue, laws, texts);
        return new Card(
                texts.of(service.head().title()),
                "/services/" + service.id(),
                texts.of("portal.services.kind." + id(service.head().paper().kind())),
                provider,
                amounts.longest(service),
                amounts.fees(service));
    }

    /** The provider by the list of bodies; the act's own long name where the list has none. */
    private String provider(Regulation service, Texts texts) {
        return texts.of(
                names.body(service.head().provider()).orElse(service.head().providerName()));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
