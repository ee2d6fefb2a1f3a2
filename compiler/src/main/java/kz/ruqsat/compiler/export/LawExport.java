package kz.ruqsat.compiler.export;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.compiler.Law;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.regulation.Access.Portal;
import kz.ruqsat.core.regulation.Act;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.FrontOffice;
import kz.ruqsat.core.regulation.Note;
import kz.ruqsat.core.regulation.Numbered;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The regulations in force on a day as a tree of maps, lists, texts, numbers and nulls: the public export. Its names are
 * a contract with its readers and do not follow ours.
 */
public final class LawExport {
    /** Our word of a system → the export's; a system without an entry goes by our word. */
    private static final Map<String, String> SYSTEMS = Map.of(
            "e-government-gateway", "gateway",
            "legal-entities", "legal-entities-db",
            "natural-persons", "natural-persons-db",
            "state-corporation", "state-corporation-is",
            "service-centre", "state-corporation-is");

    /** How the acts name systems outside the flows, where one name means one system in all of them. */
    private static final Map<String, String> NAMES = Map.of(
            "журнал", "journal",
            "электрондық құжат айналымы", "document-flow",
            "1414", "contact-centre",
            "электрондық кезек", "queue",
            "портал", "portal",
            "е-лицензиялау", "e-licensing");

    private static final Locale KAZAKH = Locale.of("kk");

    /** The certification authority is not among the systems of the contract. */
    private static final String LEFT_OUT = "certification-authority";

    private LawExport() {}

    /** All services of that day. */
    public static Map<String, Object> of(Law law, LocalDate day) {
        List<Object> services = new ArrayList<>();
        law.inForce(day).forEach(edition -> services.add(service(edition.regulation())));
        return tree("services", services);
    }

    private static Map<String, Object> service(Regulation regulation) {
        Act act = regulation.act();
        Map<String, Object> service = tree(
                "id", regulation.id().value(),
                "source", tree("file", act.file(), "annex", act.annex()),
                "act", act(act),
                "title", text(regulation.head().title()),
                "form", ConstantName.of(regulation.head().access().form()),
                "channels", channels(regulation),
                "variants",
                        regulation.variants().stream().map(LawExport::variant).toList(),
                "participants", numbered(regulation.participants()),
                "frontOffice", frontOffice(regulation.head().access().frontOffice()),
                "flows", regulation.flows().stream().map(LawExport::flow).toList(),
                "systems", systems(regulation),
                "payment", regulation.head().access().payment() ? "required" : "not-mentioned",
                "silences", notes(regulation, false),
                "readings", notes(regulation, true));
        Act.Amended amended = act.amends();
        if (amended != null) {
            service.put(
                    "amends",
                    tree("number", amended.number(), "date", amended.date().toString()));
        }
        return service;
    }

    private static Map<String, Object> act(Act act) {
        Act.Order repealed = act.repealed();
        return tree(
                "number", act.number(),
                "date", act.date().toString(),
                "registrationNumber", act.registrationNumber(),
                "repealed",
                        repealed == null
                                ? null
                                : tree(
                                        "number",
                                        repealed.number(),
                                        "date",
                                        repealed.date().toString()));
    }

    private static List<String> channels(Regulation regulation) {
        List<String> channels = new ArrayList<>();
        for (Channel channel : regulation.head().channels()) {
            switch (channel) {
                case PORTAL -> {
                    Set<Portal> portals = regulation.head().access().portals();
                    if (portals.contains(Portal.EGOV)) {
                        channels.add("egov-portal");
                    }
                    if (portals.contains(Portal.ELICENSE)) {
                        channels.add("elicense-portal");
                    }
                }
                case PROVIDER -> channels.add("provider-office");
                case STATE_CORPORATION, SERVICE_CENTRE -> channels.add(ConstantName.of(channel));
            }
        }
        return channels;
    }

    private static Map<String, Object> variant(Variant variant) {
        TermRule total = variant.totalTerm();
        return tree(
                "key", variant.key(),
                "covers", variant.covers().stream().map(CoveredRequest::key).toList(),
                "assumed", variant.source().assumed(),
                "totalTerm", total == null ? null : term(total.term(), total.atLeast()),
                "steps", StepExport.of(variant.procedure()));
    }

    private static @Nullable Object frontOffice(@Nullable FrontOffice office) {
        if (office == null || isSilent(office)) {
            return null;
        }
        Period keeping = office.keepUncollected();
        return tree(
                "receptionMinutes", minutes(office.reception()),
                "deliveryMinutes", minutes(office.delivery()),
                "electronicQueue", office.electronicQueue(),
                "keepUncollected",
                        keeping == null
                                ? null
                                : keeping.getMonths() > 0
                                        ? tree("value", keeping.getMonths(), "unit", "month")
                                        : tree("value", keeping.getDays(), "unit", "calendar-day"));
    }

    /** Whether the act tells nothing of the window that the contract asks for. */
    private static boolean isSilent(FrontOffice office) {
        return office.reception() == null
                && office.delivery() == null
                && !office.electronicQueue()
                && office.keepUncollected() == null;
    }

    private static @Nullable Integer minutes(@Nullable Term term) {
        if (term == null) {
            return null;
        }
        return switch (term.unit()) {
            case SECOND -> Math.ceilDiv(term.value(), 60);
            case MINUTE -> term.value();
            case HOUR -> term.value() * 60;
            case WORKING_DAY, CALENDAR_DAY ->
                throw new IllegalArgumentException("Nobody waits for days at a window: " + term);
        };
    }

    private static Map<String, Object> flow(Flow flow) {
        return tree(
                "channel", ConstantName.of(flow.channel()),
                "steps", flow.items().stream().map(LawExport::item).toList());
    }

    private static Map<String, Object> item(Flow.Item item) {
        return tree(
                "kind", ConstantName.of(item.kind()),
                "n", item.number(),
                "text", text(item.text()),
                "systems", exported(item.systems()),
                "source", item.source().paragraph());
    }

    private static List<String> exported(Iterable<String> systems) {
        Set<String> exported = new LinkedHashSet<>();
        systems.forEach(system -> exported.add(SYSTEMS.getOrDefault(system, system)));
        exported.remove(LEFT_OUT);
        return List.copyOf(exported);
    }

    private static List<String> systems(Regulation regulation) {
        Set<String> systems = new LinkedHashSet<>();
        regulation.flows().forEach(flow -> flow.items().forEach(item -> systems.addAll(item.systems())));
        FrontOffice office = regulation.head().access().frontOffice();
        if (office != null && office.electronicQueue()) {
            systems.add("queue");
        }
        NAMES.forEach((name, system) -> {
            if (regulation.act().paragraphs().stream().anyMatch(p -> names(p, name))) {
                systems.add(system);
            }
        });
        return exported(systems);
    }

    private static boolean names(Act.Paragraph paragraph, String name) {
        String words = paragraph.words();
        return words != null && words.toLowerCase(KAZAKH).contains(name);
    }

    private static List<Object> numbered(List<Numbered> items) {
        List<Object> exported = new ArrayList<>();
        items.forEach(item -> exported.add(tree(
                "n",
                item.number(),
                "text",
                text(item.text()),
                "source",
                item.source().paragraph())));
        return exported;
    }

    private static List<Object> notes(Regulation regulation, boolean readings) {
        List<Object> notes = new ArrayList<>();
        for (Note note : regulation.notes()) {
            LocalText reading = note.reading();
            if (readings && reading != null) {
                notes.add(
                        tree("source", note.source().paragraph(), "text", text(note.text()), "reading", text(reading)));
            } else if (!readings && reading == null) {
                notes.add(tree("source", note.source().paragraph(), "text", text(note.text())));
            }
        }
        return notes;
    }

    private static Map<String, Object> text(LocalText text) {
        return tree("kk", text.kk(), "ru", text.ru(), "en", text.en());
    }

    static Map<String, Object> term(Term term, @Nullable Term atLeast) {
        Map<String, Object> exported = tree("value", term.value(), "unit", ConstantName.of(term.unit()));
        if (atLeast != null) {
            exported.put("from", atLeast.value());
        }
        return exported;
    }

    /** Keys and values in turn; the order is kept. */
    static Map<String, Object> tree(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        @SuppressWarnings("NullAway") // JSON has nulls where Java's types would rather not
        Map<String, Object> made = tree;
        return made;
    }
}
