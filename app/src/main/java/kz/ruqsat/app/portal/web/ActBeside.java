package kz.ruqsat.app.portal.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.path.Paragraphs;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.portal.web.ServicePage.Cited;
import kz.ruqsat.app.portal.web.ServicePage.FlowPart;
import kz.ruqsat.app.portal.web.ServicePage.Link;
import kz.ruqsat.app.portal.web.ServicePage.Paragraph;
import kz.ruqsat.app.portal.web.ServicePage.Remark;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.regulation.Act;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Numbered;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/**
 * The act paragraph by paragraph, each beside the places of its service's page that cite it. What is assumed rests on no
 * paragraph and stands beside none.
 */
final class ActBeside {
    /** So many processes of one channel under one paragraph are named one by one; more are named together. */
    private static final int NAMED = 6;

    private static final int BRIEF = 72;

    private final Regulation regulation;
    private final Texts texts;

    /** The kind of the silences and readings: they tell of a paragraph, nothing rests on it by them. */
    private final String noted;

    /** Paragraph → what rests on it → the link's words → its address. */
    private final Map<String, Map<String, Map<String, String>>> cited = new HashMap<>();

    ActBeside(Regulation regulation, Texts texts) {
        this.regulation = regulation;
        this.texts = texts;
        this.noted = texts.of("portal.service.notes");
    }

    List<Paragraph> paragraphs(List<FlowPart> flows, List<Remark> remarks) {
        cite(regulation.head().source(), "portal.service.facts", texts.of("portal.service.cites.head"), "#facts");
        regulation.variants().forEach(this::variant);
        numbered(regulation.participants(), "portal.service.participants", "#participants");
        numbered(regulation.milestones(), "portal.service.milestones", "#milestones");
        numbered(regulation.sequence(), "portal.service.sequence", "#sequence");
        numbered(regulation.annexes(), "portal.service.annexes", "#annexes");
        for (int i = 0; i < flows.size(); i++) {
            flow(regulation.flows().get(i), flows.get(i));
        }
        remarks.forEach(remark -> put(
                remark.note().source().paragraph(),
                noted,
                brief(texts.of(remark.note().text())),
                "#" + remark.anchor()));
        return regulation.act().paragraphs().stream().map(this::paragraph).toList();
    }

    static String anchor(Variant variant) {
        return "way-" + variant.key();
    }

    private void variant(Variant variant) {
        String way = "#" + anchor(variant);
        String name = texts.of(variant.title());
        cite(variant.source(), "portal.service.cites.ways", name, way);
        variant.procedure().steps().forEach(step -> step(variant, step));
        variant.covers().forEach(request -> {
            cite(request.fee().source(), "portal.service.fee", texts.of(request.title()), way);
        });
        if (variant.totalTerm() != null) {
            cite(variant.totalTerm().source(), "portal.service.term", name, way);
        }
        variant.documents()
                .forEach(one -> cite(
                        one.source(), "portal.service.documents", brief(texts.of(one.title())), way + "-documents"));
        variant.consents()
                .forEach(one -> cite(
                        one.source(), "portal.service.consents", brief(texts.of(one.question())), way + "-consents"));
        variant.refusalGrounds()
                .forEach(one ->
                        cite(one.source(), "portal.service.grounds", brief(texts.of(one.text())), way + "-grounds"));
    }

    private void step(Variant variant, Step step) {
        String what = texts.of("portal.service.cites.steps", texts.of(variant.title()));
        String name = texts.of("portal.service.cites.step", step.number(), texts.of(step.title()));
        String address = "#" + Paths.anchor(variant, step);
        put(step.source(), what, name, address);
        put(step.term().source(), what, name, address);
        step.branches().forEach(branch -> put(branch.source(), what, name, address));
    }

    private void numbered(List<Numbered> items, String key, String address) {
        items.forEach(item -> cite(item.source(), key, brief(texts.of(item.text())), address));
    }

    private void flow(Flow flow, FlowPart shown) {
        Map<String, Map<String, String>> by = new LinkedHashMap<>();
        for (int i = 0; i < flow.items().size(); i++) {
            Source source = flow.items().get(i).source();
            ServicePage.Item item = shown.items().get(i);
            if (!source.assumed()) {
                by.computeIfAbsent(source.paragraph(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(item.number(), "#" + item.anchor());
            }
        }
        String all = "#" + shown.anchor();
        put(flow.source(), shown.channel(), texts.of("portal.service.cites.flow"), all);
        by.forEach((paragraph, items) -> {
            if (items.size() > NAMED) {
                put(paragraph, shown.channel(), texts.of("portal.service.cites.flow"), all);
            } else {
                items.forEach((number, address) -> put(paragraph, shown.channel(), number, address));
            }
        });
    }

    private void cite(Source source, String key, String text, String address) {
        put(source, texts.of(key), text, address);
    }

    private void put(Source source, String what, String text, String address) {
        if (!source.assumed()) {
            put(source.paragraph(), what, text, address);
        }
    }

    private void put(String paragraph, String what, String text, String address) {
        cited.computeIfAbsent(paragraph, _ -> new LinkedHashMap<>())
                .computeIfAbsent(what, _ -> new LinkedHashMap<>())
                .putIfAbsent(text, address);
    }

    private Paragraph paragraph(Act.Paragraph one) {
        List<Cited> places = cited.getOrDefault(one.id(), Map.of()).entrySet().stream()
                .map(what -> new Cited(
                        what.getKey(),
                        what.getValue().entrySet().stream()
                                .map(link -> new Link(link.getKey(), link.getValue()))
                                .toList()))
                .toList();
        return new Paragraph(
                "p-" + one.id(),
                Paragraphs.named(texts, one.id()),
                one.id().contains("."),
                one.words(),
                places,
                remark(one, places.stream().allMatch(place -> place.what().equals(noted))));
    }

    private @Nullable String remark(Act.Paragraph one, boolean uncited) {
        if (one.notForASystem() != null) {
            return texts.of("portal.service.beside.notForASystem", texts.of(one.notForASystem()));
        }
        if (!uncited) {
            return null;
        }
        boolean parent = regulation.act().paragraphs().stream()
                .anyMatch(other -> other.id().startsWith(one.id() + "."));
        return texts.of(parent ? "portal.service.beside.parent" : "portal.service.beside.facts");
    }

    private static String brief(String text) {
        if (text.length() <= BRIEF) {
            return text;
        }
        int space = text.lastIndexOf(' ', BRIEF);
        return text.substring(0, space < 1 ? BRIEF : space) + "…";
    }
}
