package kz.ruqsat.app.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.WorkingTime;
import kz.ruqsat.core.regulation.Act;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages of the catalogue in the reader's language. */
@Component
class ServicePages {
    private final ServiceCatalogue catalogue;
    private final Laws laws;
    private final Paths paths;

    ServicePages(ServiceCatalogue catalogue, Laws laws, Paths paths) {
        this.catalogue = catalogue;
        this.laws = laws;
        this.paths = paths;
    }

    ServicesPage.Card card(Regulation regulation, Texts texts) {
        Variant first = regulation.variants().getFirst();
        return new ServicesPage.Card(
                texts.of(regulation.head().title()),
                "/services/" + regulation.id(),
                texts.of(regulation.head().providerName()),
                term(catalogue.longestPath(first), texts),
                Wording.fee(catalogue.feeTiyn(first.covers().getFirst()), texts));
    }

    ServicePage page(Regulation regulation, Texts texts) {
        List<String> channels = regulation.head().channels().stream()
                .map(channel -> texts.of(laws.word(Word.CHANNEL, id(channel))))
                .toList();
        return new ServicePage(
                regulation,
                channels,
                act(regulation.act(), texts),
                repealed(regulation.act(), texts),
                regulation.variants().stream().map(v -> way(v, texts)).toList(),
                regulation.flows().stream().map(flow -> flow(flow, texts)).toList(),
                regulation.head().channels().contains(Channel.PORTAL) ? "/apply?service=" + regulation.id() : null);
    }

    private ServicePage.Way way(Variant variant, Texts texts) {
        LongestPath longest = catalogue.longestPath(variant);
        return new ServicePage.Way(
                variant,
                variant.covers().stream()
                        .map(request -> new ServicePage.Asked(request, Wording.fee(catalogue.feeTiyn(request), texts)))
                        .toList(),
                term(longest, texts),
                longest.pausable(),
                paths.of(variant, texts));
    }

    private String term(LongestPath longest, Texts texts) {
        Duration day = laws.clock().calendar().workingDayLength();
        return texts.amount(WorkingTime.ofMinutes(longest.time().toMinutes(), Math.toIntExact(day.toMinutes())));
    }

    private ServicePage.FlowPart flow(Flow flow, Texts texts) {
        String channel = id(flow.channel());
        List<ServicePage.Item> items =
                flow.items().stream().map(item -> item(channel, item, texts)).toList();
        return new ServicePage.FlowPart(
                texts.of(laws.word(Word.CHANNEL, channel)),
                texts.of("path.paragraph", flow.source().paragraph()),
                items);
    }

    private ServicePage.Item item(String channel, Flow.Item item, Texts texts) {
        String kind = item.kind().name().toLowerCase(Locale.ROOT);
        String does = "portal.does." + channel + "." + id(item.meets());
        String systems = item.systems().stream()
                .map(system -> texts.of(laws.word(Word.SYSTEM, system)))
                .collect(Collectors.joining(", "));
        return new ServicePage.Item(
                item.number() == 0
                        ? texts.of("portal.service.flow.first")
                        : texts.of("portal.service.flow." + kind, item.number()),
                texts.of(item.text()),
                systems,
                texts.has(does) ? texts.of(does) : null);
    }

    private static String act(Act act, Texts texts) {
        return texts.of(
                "portal.service.act",
                texts.of(act.issuer()),
                texts.date(act.date()),
                act.number(),
                texts.of(act.title()),
                act.annex());
    }

    private static @Nullable String repealed(Act act, Texts texts) {
        Act.Order order = act.repealed();
        return order == null
                ? null
                : texts.of(
                        "portal.service.repealed", texts.of(order.issuer()), texts.date(order.date()), order.number());
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
