package kz.ruqsat.compiler.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kz.ruqsat.compiler.Law;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.RefusalGround;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.LocalText;

/** Compares two editions: who has to do something else, in another term, for another fee, with other documents. */
public final class EditionDiff {
    private static final LocalText VARIANT = new LocalText("рәсім", "процедура", "procedure");
    private static final LocalText REQUEST = new LocalText("өтініш түрі", "вид обращения", "kind of request");
    private static final LocalText DOCUMENT = new LocalText("құжат", "документ", "document");
    private static final LocalText STEP = new LocalText("қадам", "шаг", "step");
    private static final LocalText CONSENT = new LocalText("келісім", "согласование", "consent");
    private static final LocalText GROUND = new LocalText("бас тарту негізі", "основание отказа", "ground for refusal");
    private static final LocalText CHANNEL = new LocalText("өтініш беру жолы", "путь обращения", "way of applying");
    private static final LocalText FEE = new LocalText("алым (АЕК)", "сбор (МРП)", "fee (monthly indices)");
    private static final LocalText TERM = new LocalText("мерзім", "срок", "term");
    private static final LocalText WHO = new LocalText("кім жасайды", "кто делает", "who does it");
    private static final LocalText FORM = new LocalText("өтініш нысаны", "форма заявления", "request form");
    private static final LocalText MANDATORY = new LocalText("міндетті", "обязателен", "mandatory");
    private static final LocalText OPTIONAL = new LocalText("міндетті емес", "необязателен", "optional");
    private static final LocalText SILENCE = new LocalText("үнсіздік", "молчание", "silence");

    private final Vocabulary vocabulary;
    private final Said said;
    private final List<Change> changes = new ArrayList<>();

    private EditionDiff(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.said = new Said(vocabulary);
    }

    /** What the later edition changes, in the order of the regulation. Empty when a reader would notice nothing. */
    public static List<Change> of(Law.Edition before, Law.Edition after, Vocabulary vocabulary) {
        EditionDiff diff = new EditionDiff(vocabulary);
        diff.channels(before.regulation(), after.regulation());
        diff.each(
                new Pair<>(before.regulation().variants(), after.regulation().variants()),
                Variant::key,
                new Kind<>(VARIANT, Variant::title, v -> v.source().paragraph(), _ -> Said.EVERYBODY),
                diff::variant);
        diff.forms(before, after);
        return diff.changes;
    }

    private record Pair<T>(List<T> before, List<T> after) {}

    private record Kind<T>(
            LocalText name, Function<T, LocalText> title, Function<T, String> paragraph, Function<T, LocalText> whom) {}

    /** What is gone, what is new, and what is different in what stayed. */
    private <T> void each(Pair<T> pair, Function<T, String> key, Kind<T> kind, BiConsumer<T, T> stayed) {
        Map<String, T> before = keyed(pair.before(), key);
        Map<String, T> after = keyed(pair.after(), key);
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String one : all) {
            T old = before.get(one);
            T fresh = after.get(one);
            if (fresh == null && old != null) {
                add(
                        kind.whom().apply(old),
                        said.gone(kind.name(), kind.title().apply(old)),
                        kind.paragraph().apply(old));
            } else if (old == null && fresh != null) {
                add(
                        kind.whom().apply(fresh),
                        said.added(kind.name(), kind.title().apply(fresh)),
                        kind.paragraph().apply(fresh));
            } else if (old != null && fresh != null) {
                stayed.accept(old, fresh);
            }
        }
    }

    private static <T> Map<String, T> keyed(List<T> items, Function<T, String> key) {
        Map<String, T> keyed = new LinkedHashMap<>();
        items.forEach(item -> keyed.put(key.apply(item), item));
        return keyed;
    }

    private void add(LocalText whom, LocalText what, String paragraph) {
        changes.add(new Change(whom, what, paragraph));
    }

    private void channels(Regulation before, Regulation after) {
        each(
                new Pair<>(before.head().channels(), after.head().channels()),
                Enum::name,
                new Kind<>(
                        CHANNEL,
                        channel -> vocabulary.channels().getOrDefault(channel, Said.same(channel.name())),
                        _ -> after.head().source().paragraph(),
                        _ -> Said.APPLICANT),
                (_, _) -> {});
    }

    private void variant(Variant before, Variant after) {
        each(
                new Pair<>(before.covers(), after.covers()),
                CoveredRequest::key,
                new Kind<>(REQUEST, CoveredRequest::title, _ -> after.source().paragraph(), _ -> Said.APPLICANT),
                this::fee);
        each(
                new Pair<>(before.procedure().steps(), after.procedure().steps()),
                step -> step.id().value(),
                new Kind<>(STEP, Step::title, s -> s.source().paragraph(), this::role),
                this::step);
        each(
                new Pair<>(before.documents(), after.documents()),
                RequiredDocument::id,
                new Kind<>(DOCUMENT, RequiredDocument::title, d -> d.source().paragraph(), _ -> Said.APPLICANT),
                this::document);
        each(
                new Pair<>(before.consents(), after.consents()),
                ConsentRule::id,
                new Kind<>(CONSENT, ConsentRule::question, c -> c.source().paragraph(), this::body),
                this::consent);
        each(
                new Pair<>(before.refusalGrounds(), after.refusalGrounds()),
                RefusalGround::id,
                new Kind<>(GROUND, RefusalGround::text, g -> g.source().paragraph(), _ -> Said.APPLICANT),
                (_, _) -> {});
    }

    private void fee(CoveredRequest before, CoveredRequest after) {
        int same = Comparator.<java.math.BigDecimal>naturalOrder()
                .compare(before.fee().indices(), after.fee().indices());
        if (same != 0) {
            changed(
                    Said.APPLICANT,
                    Said.joined(" – ", after.title(), FEE),
                    Said.same(before.fee().indices().toPlainString()),
                    Said.same(after.fee().indices().toPlainString()),
                    after.fee().source().paragraph());
        }
    }

    private void changed(LocalText whom, LocalText thing, LocalText before, LocalText after, String paragraph) {
        if (!before.equals(after)) {
            add(whom, said.was(thing, before, after), paragraph);
        }
    }

    private void step(Step before, Step after) {
        String paragraph = after.source().paragraph();
        changed(role(after), Said.joined(" – ", after.title(), WHO), role(before), role(after), paragraph);
        changed(
                role(after),
                Said.joined(" – ", after.title(), TERM),
                said.term(before.term().term()),
                said.term(after.term().term()),
                after.term().source().paragraph());
        if (!before.text().equals(after.text())) {
            add(role(after), said.words(after.title()), paragraph);
        }
        after.branches()
                .forEach(branch -> before.branch(branch.decision())
                        .filter(old -> !old.target().equals(branch.target()))
                        .ifPresent(old -> changed(
                                role(after),
                                Said.joined(
                                        " – ",
                                        after.title(),
                                        vocabulary.decisions().getOrDefault(branch.decision(), Said.same(""))),
                                old.text(),
                                branch.text(),
                                branch.source().paragraph())));
    }

    private LocalText role(Step step) {
        return vocabulary
                .roles()
                .getOrDefault(step.role(), Said.same(step.role().value()));
    }

    private LocalText body(ConsentRule rule) {
        Vocabulary.Body body = vocabulary.bodies().get(rule.body());
        return body == null ? Said.same(rule.body()) : body.name();
    }

    private void document(RequiredDocument before, RequiredDocument after) {
        changed(
                Said.APPLICANT,
                after.title(),
                before.mandatory() ? MANDATORY : OPTIONAL,
                after.mandatory() ? MANDATORY : OPTIONAL,
                after.source().paragraph());
    }

    private void consent(ConsentRule before, ConsentRule after) {
        String paragraph = after.source().paragraph();
        changed(
                body(after),
                Said.joined(" – ", after.question(), TERM),
                said.term(before.term()),
                said.term(after.term()),
                paragraph);
        changed(
                body(after),
                Said.joined(" – ", after.question(), SILENCE),
                Said.same(before.silence().name()),
                Said.same(after.silence().name()),
                paragraph);
    }

    private void forms(Law.Edition before, Law.Edition after) {
        if (!before.forms().equals(after.forms())) {
            add(
                    Said.APPLICANT,
                    said.words(FORM),
                    after.regulation().head().source().paragraph());
        }
    }
}
