package kz.ruqsat.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LibraryRulesTest {
    private static final Pattern NAMED = Pattern.compile("\\bkz\\.ruqsat\\.eds\\.((?:[a-z]+\\.)*[A-Z]\\w*)");

    @TestFactory
    Stream<DynamicTest> holdInTheLibraryAndItsUsers() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kz.ruqsat.eds", "kz.ruqsat.app", "kz.ruqsat.sandbox");
        assertThat(classes.containPackage("kz.ruqsat.eds.cades")).isTrue();
        assertThat(classes.containPackage("kz.ruqsat.sandbox.ca")).isTrue();
        return new LibraryRules("kz.ruqsat.eds")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(classes)));
    }

    @TestFactory
    Stream<DynamicTest> catchTheLibraryThatBreaksThem() {
        JavaClasses broken =
                new ClassFileImporter().importPackages("kz.ruqsat.brokenlibrary", "kz.ruqsat.brokenhouse.review");
        return new LibraryRules("kz.ruqsat.brokenlibrary")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(rule.getValue()
                                                .evaluate(broken)
                                                .getFailureReport()
                                                .getDetails())
                                        .isNotEmpty()));
    }

    /** The measuring programs are no part of what is tested here; of them their sources are read. */
    @Test
    void measuringEntersByTheDoors() {
        List<String> used = Repository.files("bench", ".java")
                .flatMap(file -> NAMED.matcher(text(file)).results())
                .map(MatchResult::group)
                .toList();
        assertThat(used).isNotEmpty().allMatch(name -> LibraryRules.open(name.substring("kz.ruqsat.eds.".length())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
