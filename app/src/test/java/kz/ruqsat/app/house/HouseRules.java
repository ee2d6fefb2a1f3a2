package kz.ruqsat.app.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may depend on what, as rules over a root package, so that the same rules are tried on a house that breaks them.
 * ArchUnit passes in silence over a misspelt package: {@link HouseRulesTest} expects every rule to catch its fixture.
 */
final class HouseRules {
    private static final List<String> FEATURES = List.of(
            "portal",
            "office",
            "window",
            "intake",
            "review",
            "consent",
            "licences",
            "register",
            "queue",
            "contact",
            "papers",
            "reconciliation",
            "identity");

    private static final String[] JDBC = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};

    private static final Set<Class<?>> CLOCKS = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Clock.class,
            InstantSource.class);

    private HouseRules() {}

    /** The rules by name, for the house under that root. */
    static Map<String, ArchRule> of(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("pages-touch-no-sql", pagesTouchNoSql(root));
        rules.put("only-stores-touch-sql", onlyStoresTouchSql(root));
        rules.put("pages-touch-no-journal", pagesTouchNoJournal(root));
        rules.put("nobody-names-an-adapter", nobodyNamesAnAdapter(root));
        rules.put("nobody-knows-the-sandbox", nobodyKnowsTheSandbox(root));
        rules.put("time-comes-from-outside", timeComesFromOutside(root));
        for (String feature : FEATURES) {
            if (!feature.equals("identity")) {
                rules.put(feature + "-knows-no-other-feature", knowsNoOtherFeature(root, feature));
            }
        }
        return rules;
    }

    private static ArchRule pagesTouchNoSql(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC));
    }

    private static ArchRule onlyStoresTouchSql(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage(root + "..store..", root + ".journal..", root + ".database.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC));
    }

    private static ArchRule pagesTouchNoJournal(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..web..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".journal.."));
    }

    private static ArchRule nobodyNamesAnAdapter(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAPackage(root + ".gateway..*"))))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".gateway.*.."));
    }

    private static ArchRule nobodyKnowsTheSandbox(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("kz.ruqsat.sandbox.."));
    }

    private static ArchRule timeComesFromOutside(String root) {
        DescribedPredicate<JavaAccess<?>> asksTheMachine =
                DescribedPredicate.describe("ask the machine for the time", HouseRules::asksTheMachine);
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(DescribedPredicate.describe(
                                "the one place of time",
                                (JavaClass type) -> type.getSimpleName().equals("TimeConfiguration")))))
                .should()
                .accessTargetWhere(asksTheMachine);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean clock = CLOCKS.stream().anyMatch(type -> type.getName().equals(owner))
                && (name.equals("now") || name.startsWith("system"));
        return clock || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    }

    private static ArchRule knowsNoOtherFeature(String root, String feature) {
        String[] others = FEATURES.stream()
                .filter(other -> !other.equals(feature) && !other.equals("identity"))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + feature + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others));
    }
}
