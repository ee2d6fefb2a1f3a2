package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.compiler.drawing.Chart.Lane;
import kz.ruqsat.compiler.drawing.Chart.Link;
import kz.ruqsat.compiler.drawing.Chart.Message;
import kz.ruqsat.compiler.drawing.Chart.Node;
import kz.ruqsat.compiler.drawing.Chart.Passage;
import kz.ruqsat.compiler.drawing.Chart.Shape;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Flow.Item;
import kz.ruqsat.core.regulation.Flow.Kind;
import kz.ruqsat.core.regulation.Flow.Otherwise;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;

/**
 * The chart of one flow. Each process is a box and each condition a diamond in the lane of its first system; the person at
 * the edge has the first lane. A condition that is not fulfilled leads to its notice, and that ends the flow.
 */
final class FlowChart {
    private static final String START = "start";
    private static final String END = "result";
    /** What the person at the edge does; the rest the systems do. */
    private static final Set<Facility> DONE_BY_PERSON = EnumSet.of(
            Facility.SIGN_UP,
            Facility.LOG_IN,
            Facility.REQUEST_FORM,
            Facility.PAYMENT,
            Facility.CERTIFICATE_CHOICE,
            Facility.SIGNING,
            Facility.PAPER_DOCUMENTS,
            Facility.RECEPTION,
            Facility.IDENTIFICATION,
            Facility.DATA_CONSENT);
    /** What reaches the person at the edge. */
    private static final Set<Facility> COMES_TO_PERSON =
            EnumSet.of(Facility.RESULT, Facility.RECEIPT, Facility.ACCEPTANCE_REFUSED, Facility.HAND_OVER);

    private final Regulation regulation;
    private final Flow flow;
    private final Vocabulary vocabulary;
    private final Language language;
    private final List<String> systems;
    private final Set<Integer> notices;
    private final Map<Integer, String> processes = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    private FlowChart(Regulation regulation, Flow flow, Vocabulary vocabulary, Language language) {
        this.regulation = regulation;
        this.flow = flow;
        this.vocabulary = vocabulary;
        this.language = language;
        this.systems = flow.items().stream()
                .flatMap(item -> item.systems().stream())
                .distinct()
                .toList();
        this.notices = flow.items().stream()
                .map(Item::otherwise)
                .filter(Otherwise.Notice.class::isInstance)
                .map(o -> ((Otherwise.Notice) o).process())
                .collect(Collectors.toSet());
    }

    static Chart of(Regulation regulation, Flow flow, Vocabulary vocabulary, Language language) {
        return new FlowChart(regulation, flow, vocabulary, language).chart();
    }

    private Chart chart() {
        IntStream.range(0, flow.items().size())
                .filter(i -> flow.items().get(i).kind() == Kind.PROCESS)
                .forEach(i -> processes.put(flow.items().get(i).number(), id(i)));
        nodes.add(sign(START, Shape.START, Words.BEGIN));
        IntStream.range(0, flow.items().size()).forEach(this::item);
        nodes.add(sign(END, Shape.RESULT, Words.RESULT));
        order();
        List<Lane> lanes = new ArrayList<>(
                List.of(new Lane("person", personOf(flow.channel()).in(language))));
        systems.forEach(s -> lanes.add(new Lane(s, word(vocabulary.systems().get(s), s))));
        return new Chart(
                regulation.id() + "_flow-" + regulation.flows().indexOf(flow),
                language,
                List.of(
                        Words.INTERACTION.in(language),
                        regulation.head().title().in(language),
                        word(vocabulary.channels().get(flow.channel()), "")),
                lanes,
                nodes,
                links,
                messages,
                Legend.interaction(language),
                flow.items().stream().map(this::told).toList());
    }

    private String word(@org.jspecify.annotations.Nullable LocalText text, String otherwise) {
        return text == null ? otherwise : text.in(language);
    }

    private Node sign(String id, Shape shape, Words words) {
        String name = words.in(language);
        return new Node(id, shape, 0, List.of(new Passage(name, Weight.PLAIN)), false, name, "", null);
    }

    private static String id(int index) {
        return "item-" + index;
    }

    private String name(Item item) {
        if (item.number() == 0) {
            return "";
        }
        return item.kind() == Kind.PROCESS
                ? Words.process(item.number(), language)
                : Words.condition(item.number(), language);
    }

    private void item(int index) {
        Item item = flow.items().get(index);
        String mark = item.source().assumed() ? "*" : "";
        List<Passage> passages = new ArrayList<>();
        if (item.number() > 0) {
            passages.add(new Passage(name(item) + mark, Weight.STRONG));
        }
        passages.add(new Passage(FacilityWords.of(item.meets()).in(language), Weight.PLAIN));
        if (item.term() != null) {
            passages.add(new Passage(TermWords.of(item.term(), null, language), Weight.SOFT));
        }
        int lane = item.systems().isEmpty()
                ? 0
                : 1 + systems.indexOf(item.systems().getFirst());
        nodes.add(new Node(
                id(index),
                item.kind() == Kind.PROCESS ? Shape.BOX : Shape.DIAMOND,
                lane,
                passages,
                item.source().assumed(),
                told(item),
                item.text().in(language) + " (" + ParagraphWords.of(item.source(), language) + ")",
                null));
        messages(index, item, lane);
        failure(index, item, lane);
    }

    private void messages(int index, Item item, int lane) {
        List<Integer> others = item.systems().stream()
                .map(s -> 1 + systems.indexOf(s))
                .filter(l -> l != lane)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            messages.add(new Message(id(index), others, false));
        }
        boolean does = DONE_BY_PERSON.contains(item.meets());
        if (lane > 0 && (does || COMES_TO_PERSON.contains(item.meets()))) {
            messages.add(new Message(id(index), List.of(0), does));
        }
    }

    /** Where a condition leads that is not fulfilled; a notice ends beside itself, at the person. */
    private void failure(int index, Item item, int lane) {
        String no = Words.NO.in(language);
        switch (item.otherwise()) {
            case Otherwise.Notice(int process) ->
                links.add(link(id(index), processes.getOrDefault(process, END), no, false));
            case Otherwise.Assumed(LocalText text) -> {
                String notice = id(index) + "-otherwise";
                String words = text.in(language) + "*";
                nodes.add(new Node(
                        notice, Shape.BOX, lane, List.of(new Passage(words, Weight.SOFT)), true, words, words, null));
                links.add(link(id(index), notice, no, true));
                stop(notice);
            }
            case null -> {
                if (item.kind() == Kind.PROCESS && notices.contains(item.number())) {
                    stop(id(index));
                }
            }
        }
    }

    private void stop(String notice) {
        String words = Words.STOPPED.in(language);
        nodes.add(new Node(notice + "-stop", Shape.STOP, 0, List.of(), false, words, words, notice));
        links.add(Link.plain(notice, notice + "-stop"));
    }

    private Link link(String from, String to, String label, boolean assumed) {
        return new Link(from, to, label, false, assumed, "", Optional.empty(), Map.of());
    }

    /** What is done goes on with the next thing that is no notice of a failure. */
    private void order() {
        String before = START;
        boolean condition = false;
        for (int i = 0; i < flow.items().size(); i++) {
            Item item = flow.items().get(i);
            if (item.kind() == Kind.PROCESS && notices.contains(item.number())) {
                continue;
            }
            links.add(link(before, id(i), condition ? Words.YES.in(language) : "", false));
            before = id(i);
            condition = item.kind() == Kind.CONDITION;
        }
        links.add(link(before, END, condition ? Words.YES.in(language) : "", false));
    }

    private String told(Item item) {
        String systemNames = item.systems().stream()
                .map(s -> word(vocabulary.systems().get(s), s))
                .collect(Collectors.joining(", "));
        return (name(item) + " " + FacilityWords.of(item.meets()).in(language)).strip()
                + (systemNames.isEmpty() ? "" : " (" + systemNames + ")") + ".";
    }

    /** The person at the edge of that channel. */
    static Words personOf(Channel channel) {
        return switch (channel) {
            case PORTAL -> Words.APPLICANT;
            case PROVIDER -> Words.EMPLOYEE;
            case STATE_CORPORATION, SERVICE_CENTRE -> Words.OPERATOR;
        };
    }
}
