package kz.ruqsat.app.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.path.Paragraphs;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.portal.web.ServicePage.Remark;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.regulation.Access;
import kz.ruqsat.core.regulation.Act;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.Note;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.ConstantName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of a service in the reader's language. */
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

    ServicePage page(Regulation regulation, Texts texts) {
        ServiceFacts facts = new ServiceFacts(laws, paths.words(texts), texts);
        Access access = regulation.head().access();
        List<Remark> remarks = remarks(regulation, texts);
        List<ServicePage.FlowPart> flows = flows(regulation.flows(), texts);
        return new ServicePage(
                regulation,
                facts.recipients(access.recipients()),
                facts.channels(access),
                facts.payment(access),
                facts.officeTitle(access),
                facts.office(access.frontOffice()),
                act(regulation.act(), texts),
                repealed(regulation.act(), texts),
                regulation.variants().stream()
                        .map(v -> way(regulation, v, remarks, facts))
                        .toList(),
                flows,
                remarks.stream().filter(r -> r.note().reading() == null).toList(),
                remarks.stream().filter(r -> r.note().reading() != null).toList(),
                new ActBeside(regulation, texts).paragraphs(flows, remarks),
                access.channels().contains(Channel.PORTAL) ? "/apply?service=" + regulation.id() : null,
                access.channels().contains(Channel.STATE_CORPORATION)
                                || access.channels().contains(Channel.SERVICE_CENTRE)
                        ? "/queue/book?errand=" + regulation.id()
                        : null);
    }

    private static List<Remark> remarks(Regulation regulation, Texts texts) {
        List<Remark> remarks = new ArrayList<>();
        for (Note note : regulation.notes()) {
            remarks.add(new Remark(
                    remarks.size() + 1,
                    note,
                    Paragraphs.named(texts, note.source().paragraph())));
        }
        return remarks;
    }

    private ServicePage.Way way(Regulation regulation, Variant variant, List<Remark> remarks, ServiceFacts facts) {
        Texts texts = facts.texts();
        LongestPath longest = catalogue.longestPath(variant);
        Amounts amounts = new Amounts(catalogue, laws, texts);
        TermRule total = variant.totalTerm();
        String compared =
                amounts.compared(variant, longest).map(c -> compared(c, texts)).orElse(null);
        return new ServicePage.Way(
                variant,
                ActBeside.anchor(variant),
                variant.covers().stream()
                        .map(request -> asked(regulation, request, amounts, facts))
                        .toList(),
                amounts.amount(longest),
                longest.pausable(),
                total == null ? null : facts.words().term(total),
                compared,
                total == null || compared == null ? List.of() : near(total, remarks),
                variant.consents().stream().map(c -> consent(c, facts.words())).toList(),
                paths.of(variant, texts));
    }

    private static @Nullable String compared(int compared, Texts texts) {
        if (compared == 0) {
            return null;
        }
        return texts.of(compared < 0 ? "portal.service.term.longer" : "portal.service.term.shorter");
    }

    private static List<Remark> near(TermRule total, List<Remark> remarks) {
        return remarks.stream()
                .filter(remark ->
                        remark.note().source().paragraph().equals(total.source().paragraph()))
                .toList();
    }

    private static ServicePage.Asked asked(
            Regulation regulation, CoveredRequest request, Amounts amounts, ServiceFacts facts) {
        boolean all = request.recipients().equals(regulation.head().access().recipients());
        return new ServicePage.Asked(
                request, amounts.fee(request), all ? null : facts.recipients(request.recipients()));
    }

    private static ServicePage.Consent consent(ConsentRule rule, Words words) {
        Texts texts = words.texts();
        String silence = switch (rule.silence()) {
            case CONSENT -> texts.of("portal.service.consent.silence.consent");
            case WAITS -> texts.of("portal.service.consent.silence.waits");
        };
        String body = rule.body().contains("{") ? texts.of("portal.service.consent.byPlace") : words.body(rule.body());
        return new ServicePage.Consent(rule, body, words.term(rule.term()), silence);
    }

    private List<ServicePage.FlowPart> flows(List<Flow> flows, Texts texts) {
        List<ServicePage.FlowPart> parts = new ArrayList<>();
        for (Flow flow : flows) {
            parts.add(flow("flow-" + (parts.size() + 1), flow, texts));
        }
        return parts;
    }

    private ServicePage.FlowPart flow(String anchor, Flow flow, Texts texts) {
        List<ServicePage.Item> items = new ArrayList<>();
        for (Flow.Item item : flow.items()) {
            items.add(item(anchor + "-" + items.size(), place(flow.channel()), item, texts));
        }
        return new ServicePage.FlowPart(
                anchor,
                texts.of(laws.word(Word.CHANNEL, ConstantName.of(flow.channel()))),
                Paragraphs.named(texts, flow.source().paragraph()),
                items);
    }

    /** Where it is done, as the texts name it: the same program serves the State Corporation and a service centre. */
    private static String place(Channel channel) {
        return switch (channel) {
            case PORTAL -> "portal";
            case PROVIDER -> "office";
            case STATE_CORPORATION, SERVICE_CENTRE -> "window";
        };
    }

    private ServicePage.Item item(String anchor, String place, Flow.Item item, Texts texts) {
        String kind = ConstantName.of(item.kind());
        String does = "portal.does." + place + "." + ConstantName.of(item.meets());
        String systems = item.systems().stream()
                .map(system -> texts.of(laws.word(Word.SYSTEM, system)))
                .collect(Collectors.joining(", "));
        return new ServicePage.Item(
                anchor,
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
}
