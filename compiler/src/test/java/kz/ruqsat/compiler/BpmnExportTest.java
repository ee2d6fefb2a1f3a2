package kz.ruqsat.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kz.ruqsat.compiler.bpmn.BpmnExport;
import kz.ruqsat.compiler.drawing.Ending;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;
import org.flowable.common.engine.api.FlowableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The BPMN of every variant runs in an engine that others wrote as it runs in our core. */
class BpmnExportTest {
    private static final int PATHS = Integer.getInteger("ruqsat.bpmn.paths", 4);
    private static final int RETURNS = 3;
    private static final int LONGEST = 100;

    private static Law law;
    private static FlowableRun flowable;

    @BeforeAll
    static void start() {
        law = RegulationsTest.law();
        flowable = new FlowableRun();
    }

    @AfterAll
    static void stop() {
        flowable.close();
    }

    @Test
    void runsWithTheTraceOfTheCore() {
        List<String> differences = new ArrayList<>();
        for (Law.Edition edition : law.editions()) {
            for (Variant variant : edition.regulation().variants()) {
                BpmnExport export = new BpmnExport(edition.regulation(), variant, law.vocabulary());
                differences.addAll(differences(edition, variant, export.xml(Language.KK)));
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void noticesAnArrowThatLeadsElsewhere() {
        assertThat(brokenBy("targetRef=\"request-consents\"", "targetRef=\"examine\""))
                .contains("in the core request-consents, in Flowable examine");
    }

    @Test
    void noticesAReworkThatComesToTheWrongStep() {
        assertThat(brokenBy("preparer == 'refuse-consideration'", "preparer != 'nobody'"))
                .contains("in the core examine, in Flowable refuse-consideration");
    }

    @Test
    void noticesAnEndThatIsTheOther() {
        assertThat(brokenBy("prepared == 'RESULT'", "prepared == 'REFUSAL'")).contains("_result");
    }

    @Test
    void noticesAConditionThatIsNeverMet() {
        assertThat(brokenBy("'COMPLETE'}", "'FULL'}")).contains("No outgoing sequence flow");
    }

    @Test
    void isValidAgainstTheSchemaInEachLanguage() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/org/flowable/impl/bpmn/parser/BPMN20.xsd"));
        for (Law.Edition edition : law.editions()) {
            for (Variant variant : edition.regulation().variants()) {
                for (Language language : Language.values()) {
                    String xml = new BpmnExport(edition.regulation(), variant, law.vocabulary()).xml(language);
                    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
                }
            }
        }
    }

    /** The first difference that is found when in the BPMN of the mining licence one thing is replaced by another. */
    private static String brokenBy(String sound, String broken) {
        Law.Edition edition = law.editions().stream()
                .filter(e -> e.regulation().id().equals(new RegulationId("mining-chemical-licence")))
                .findFirst()
                .orElseThrow();
        Variant variant = edition.regulation().variants().getFirst();
        String xml = new BpmnExport(edition.regulation(), variant, law.vocabulary()).xml(Language.EN);
        assertThat(xml).contains(sound);
        List<String> differences = differences(edition, variant, xml.replace(sound, broken));
        assertThat(differences).isNotEmpty();
        return String.join("\n", differences);
    }

    private static List<String> differences(Law.Edition edition, Variant variant, String xml) {
        List<String> differences = new ArrayList<>();
        String process = edition.regulation().id() + "_" + variant.key();
        flowable.deploy(xml);
        Map<String, Integer> taken = new HashMap<>();
        for (int seed = 0; seed < PATHS; seed++) {
            Random random = new Random(seed);
            walk(new CoreRun(law, edition, variant), process, random, taken)
                    .map(difference -> process + ": " + difference)
                    .ifPresent(differences::add);
        }
        return differences;
    }

    /** Takes the same decisions in both; the first point at which they part. */
    private static Optional<String> walk(CoreRun core, String process, Random random, Map<String, Integer> taken) {
        List<String> trace = new ArrayList<>();
        int returns = 0;
        flowable.start(process);
        while (core.step().isPresent() && trace.size() < LONGEST) {
            Step step = core.step().get();
            String there = flowable.step().orElse("end " + flowable.ending());
            if (!step.id().value().equals(there)) {
                return Optional.of("after " + trace + ": in the core " + step.id() + ", in Flowable " + there);
            }
            boolean mayReturn = returns < RETURNS;
            List<Decision> decisions = step.branches().stream()
                    .map(Branch::decision)
                    .filter(d -> core.may(d) && (mayReturn || d != Decision.RETURNED))
                    .toList();
            Decision decision = choose(step, decisions, random, taken);
            returns += decision == Decision.RETURNED ? 1 : 0;
            trace.add(step.id() + " " + decision.name().toLowerCase(Locale.ROOT));
            core.decide(decision);
            try {
                flowable.decide(decision);
            } catch (FlowableException e) {
                return Optional.of("after " + trace + ": " + e.getMessage());
            }
        }
        String end = core.ending().map(Ending::id).orElse("none");
        String there = flowable.step().orElse(flowable.ending());
        return end.equals(there)
                ? Optional.empty()
                : Optional.of("after " + trace + ": in the core " + end + ", in Flowable " + there);
    }

    /** One of the decisions that were taken least on the paths before, so that few paths try them all. */
    private static Decision choose(Step step, List<Decision> decisions, Random random, Map<String, Integer> taken) {
        List<Decision> shuffled = new ArrayList<>(decisions);
        Collections.shuffle(shuffled, random);
        Decision chosen = shuffled.stream()
                .min(Comparator.comparingInt(d -> taken.getOrDefault(step.id() + "/" + d, 0)))
                .orElseThrow();
        taken.merge(step.id() + "/" + chosen, 1, Integer::sum);
        return chosen;
    }
}
