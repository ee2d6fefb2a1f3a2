package kz.ruqsat.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static final String HOUSE = "kz.ruqsat.app";
    private static final String BROKEN_HOUSE = "kz.ruqsat.brokenhouse";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BROKEN_HOUSE);

    @TestFactory
    Stream<DynamicTest> holdInThisHouse() {
        return HouseRules.of(HOUSE).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> catchTheHouseThatBreaksThem() {
        return HouseRules.of(BROKEN_HOUSE).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> caught(rule.getValue())));
    }

    private static void caught(ArchRule rule) {
        EvaluationResult result = rule.evaluate(BROKEN);
        assertThat(result.hasViolation())
                .as("the fixture breaks: %s", rule.getDescription())
                .isTrue();
    }
}
