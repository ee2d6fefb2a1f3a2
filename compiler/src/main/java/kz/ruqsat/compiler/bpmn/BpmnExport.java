package kz.ruqsat.compiler.bpmn;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.compiler.drawing.Chart;
import kz.ruqsat.compiler.drawing.Chart.Guard;
import kz.ruqsat.compiler.drawing.Chart.Link;
import kz.ruqsat.compiler.drawing.Chart.Node;
import kz.ruqsat.compiler.drawing.Markup;
import kz.ruqsat.compiler.drawing.Placed;
import kz.ruqsat.compiler.drawing.ProcessChart;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;

/**
 * A variant's procedure as BPMN 2.0 XML: a pool with a lane for each role, a user task for each step, named as the step is,
 * and an exclusive gateway where it has two decisions. An engine is told each decision in a variable of its own
 * ({@link ProcessChart#decisionVariable}); which step prepared the result, and what, it remembers itself. Where everything
 * stands is as in the drawing.
 */
public record BpmnExport(Regulation regulation, Variant variant, Vocabulary vocabulary) {
    /** The names of everything that is defined here. */
    public static final String NAMESPACE = "urn:ruqsat:regulations";

    private static final int LONGEST_NAME = 255;
    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String WAYPOINTS = "http://www.omg.org/spec/DD/20100524/DI";

    /** The name of the process in an engine. */
    public String processId() {
        return regulation.id() + "_" + variant.key();
    }

    /** The document with names and texts in that language. */
    public String xml(Language language) {
        Chart chart = ProcessChart.of(regulation, variant, vocabulary, language);
        Markup xml = Markup.document();
        xml.open(
                "definitions",
                "xmlns",
                MODEL,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xmlns:bpmndi",
                DIAGRAM,
                "xmlns:omgdc",
                BOUNDS,
                "xmlns:omgdi",
                WAYPOINTS,
                "xmlns:flowable",
                "http://flowable.org/bpmn",
                "id",
                "_definitions",
                "targetNamespace",
                NAMESPACE,
                "exporter",
                "Ruqsat");
        xml.open("collaboration", "id", "_collaboration");
        xml.empty("participant", "id", "_pool", "name", title(language), "processRef", processId());
        xml.close();
        process(xml, chart, language);
        new BpmnDiagram(xml, Placed.of(chart)).write();
        return xml.close().toString();
    }

    private String title(Language language) {
        return regulation.head().title().in(language) + ": " + variant.title().in(language);
    }

    /** Engines keep the name in a column of 255 characters; the pool has it whole. */
    private String shortTitle(Language language) {
        String title = title(language);
        return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME - 1) + "…";
    }

    private void process(Markup xml, Chart chart, Language language) {
        xml.open("process", "id", processId(), "name", shortTitle(language), "isExecutable", "true");
        xml.text("documentation", source());
        lanes(xml, chart);
        chart.nodes().forEach(node -> node(xml, chart, node));
        for (int i = 0; i < chart.links().size(); i++) {
            flow(xml, chart.links().get(i), flowId(i));
        }
        xml.close();
    }

    private String source() {
        return regulation.act().number() + ", " + regulation.act().date() + ", § "
                + variant.source().paragraph();
    }

    static String laneId(Chart.Lane lane) {
        return "lane_" + lane.id();
    }

    static String flowId(int link) {
        return "flow_" + link;
    }

    private static void lanes(Markup xml, Chart chart) {
        xml.open("laneSet", "id", "_lanes");
        for (int i = 0; i < chart.lanes().size(); i++) {
            int lane = i;
            xml.open(
                    "lane",
                    "id",
                    laneId(chart.lanes().get(i)),
                    "name",
                    chart.lanes().get(i).title());
            chart.nodes().stream().filter(n -> n.lane() == lane).forEach(n -> xml.text("flowNodeRef", n.id()));
            xml.close();
        }
        xml.close();
    }

    private void node(Markup xml, Chart chart, Node node) {
        switch (node.shape()) {
            case START -> element(xml, chart, node, "startEvent");
            case BOX -> task(xml, chart, node);
            case DIAMOND, REWORK -> element(xml, chart, node, "exclusiveGateway");
            case RESULT, REFUSAL, STOP -> element(xml, chart, node, "endEvent");
        }
    }

    private static void element(Markup xml, Chart chart, Node node, String kind) {
        xml.open(kind, "id", node.id(), "name", node.name());
        ways(xml, chart, node);
        xml.close();
    }

    private void task(Markup xml, Chart chart, Node node) {
        String role = variant.procedure().step(new StepId(node.id())).role().value();
        xml.open("userTask", "id", node.id(), "name", node.name(), "flowable:candidateGroups", role);
        xml.text("documentation", node.hint());
        ways(xml, chart, node);
        xml.close();
    }

    private static void ways(Markup xml, Chart chart, Node node) {
        List<Link> links = chart.links();
        IntStream.range(0, links.size())
                .filter(i -> links.get(i).to().equals(node.id()))
                .forEach(i -> xml.text("incoming", flowId(i)));
        IntStream.range(0, links.size())
                .filter(i -> links.get(i).from().equals(node.id()))
                .forEach(i -> xml.text("outgoing", flowId(i)));
    }

    private static void flow(Markup xml, Link link, String id) {
        xml.open("sequenceFlow", "id", id, "name", link.label(), "sourceRef", link.from(), "targetRef", link.to());
        if (!link.hint().isEmpty()) {
            xml.text("documentation", link.hint());
        }
        if (!link.sets().isEmpty()) {
            xml.open("extensionElements");
            link.sets().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(set -> {
                String remember = "${execution.setVariable('" + set.getKey() + "', '" + set.getValue() + "')}";
                xml.empty("flowable:executionListener", "event", "take", "expression", remember);
            });
            xml.close();
        }
        link.guard()
                .ifPresent(guard -> xml.text("conditionExpression", condition(guard), "xsi:type", "tFormalExpression"));
        xml.close();
    }

    private static String condition(Guard guard) {
        return "${" + guard.variable() + " == '" + guard.value() + "'}";
    }
}
