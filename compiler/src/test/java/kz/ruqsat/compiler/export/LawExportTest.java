package kz.ruqsat.compiler.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.compiler.Compiler;
import kz.ruqsat.compiler.Law;
import org.junit.jupiter.api.Test;

/** The export of the regulations that Ruqsat ships, held against its contract. */
class LawExportTest {
    private static final Law LAW = ((Compiled) Compiler.compile(Path.of("..", "regulations"))).law();
    private static final List<Map<String, Object>> SERVICES =
            maps(value(LawExport.of(LAW, LocalDate.of(2026, 11, 22)), "services"));

    private static final Set<String> ACTIONS = Set.of(
            "register",
            "resolve",
            "assign",
            "check-completeness",
            "refuse-incomplete",
            "request-consent",
            "await-consent",
            "examine",
            "prepare-result",
            "prepare-refusal",
            "agree",
            "sign",
            "dispatch",
            "journal");
    private static final Set<String> ACTORS = Set.of(
            "office-clerk",
            "head",
            "deputy-head",
            "head-or-deputy",
            "division-head",
            "executor",
            "authorised-signer",
            "operator",
            "other-body");
    private static final Set<String> SYSTEMS = Set.of(
            "e-licensing",
            "portal",
            "gateway",
            "payment-gateway",
            "legal-entities-db",
            "natural-persons-db",
            "notary",
            "state-corporation-is",
            "monitoring",
            "document-flow",
            "journal",
            "contact-centre",
            "queue");

    @Test
    void hasEveryServiceInForce() {
        assertThat(SERVICES).hasSameSizeAs(LAW.inForce(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void namesStepsByTheContract() {
        for (Map<String, Object> service : SERVICES) {
            for (Map<String, Object> variant : maps(value(service, "variants"))) {
                List<Map<String, Object>> steps = maps(value(variant, "steps"));
                assertThat(steps).as("%s", service.get("id")).isNotEmpty();
                for (int i = 0; i < steps.size(); i++) {
                    Map<String, Object> step = steps.get(i);
                    assertThat(step).as("%s", service.get("id")).containsEntry("n", i + 1);
                    assertThat(ACTIONS).contains(String.valueOf(step.get("action")));
                    assertThat(ACTORS).contains(String.valueOf(step.get("actor")));
                }
            }
        }
    }

    @Test
    void namesSystemsByTheContract() {
        SERVICES.forEach(service -> assertThat(SYSTEMS).containsAll(texts(value(service, "systems"))));
    }

    @Test
    void makesTheRefusalTheAlternativeOfTheResult() {
        List<Map<String, Object>> steps =
                maps(value(maps(value(mining(), "variants")).getFirst(), "steps"));
        Map<String, Object> refusal = steps.stream()
                .filter(step -> value(step, "action").equals("prepare-refusal"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> result = steps.get((int) value(refusal, "alternativeWith") - 1);
        assertThat(result).containsEntry("action", "prepare-result").containsEntry("branch", "complies");
        assertThat(refusal).containsEntry("branch", "does-not-comply");
    }

    @Test
    void saysOfTheMiningLicenceWhatTheActSays() {
        assertThat(mining())
                .containsEntry("form", "electronic")
                .containsEntry("payment", "required")
                .containsEntry("channels", List.of("egov-portal", "elicense-portal", "provider-office"))
                .containsEntry(
                        "act",
                        Map.of(
                                "number",
                                "619",
                                "date",
                                "2015-05-28",
                                "registrationNumber",
                                "11630",
                                "repealed",
                                Map.of("number", "457", "date", "2020-09-08")));
    }

    private static Object value(Map<String, Object> tree, String key) {
        return Objects.requireNonNull(tree.get(key), key);
    }

    private static Map<String, Object> mining() {
        return SERVICES.stream()
                .filter(service -> value(service, "id").equals("mining-chemical-licence"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object list) {
        return (List<String>) list;
    }
}
