package kz.ruqsat.app.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The library of signatures within: each of its packages knows only those before it in this row, so there are no circles.
 * And from without: what is public only for the packages beside it is not for the programs that use the library.
 *
 * @param root the library's package
 */
record LibraryRules(String root) {
    /** From the ground up. The empty name is the root, the library's front door. */
    private static final List<String> ROW = List.of(
            "der",
            "gost",
            "report",
            "certificates",
            "keys",
            "revocation",
            "cms",
            "timestamps",
            "cades",
            "xml",
            "soap",
            "pdf",
            "files",
            "",
            "signing");

    /** Packages that are wholly meant for others. */
    private static final Set<String> OPEN = Set.of("", "report", "keys", "signing", "gost");

    /** Of the other packages, these classes are. */
    static final Set<String> DOORS = Set.of(
            "certificates.Algorithms",
            "certificates.TrustAnchors",
            "revocation.Evidence",
            "revocation.EvidenceSource",
            "revocation.GivenRevocation",
            "revocation.OnlineRevocation",
            "revocation.RevocationAnswer",
            "revocation.RevocationSource",
            "cms.CmsPackage",
            "xml.CanonicalXml",
            "xml.SafeXml",
            "soap.EnvelopedXml",
            "soap.SystemKey",
            "soap.WsSecurity",
            "pdf.PdfSignatureField",
            "pdf.PdfSigning",
            "pdf.PreparedPdf",
            "pdf.VisibleStamp",
            "files.LicencePackage");

    /** The rules by name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("packages-know-only-those-before-them", knowOnlyThoseBefore());
        rules.put("every-package-has-its-place", everyPackageHasItsPlace());
        rules.put("others-enter-by-the-doors", othersEnterByTheDoors());
        return rules;
    }

    private ArchRule knowOnlyThoseBefore() {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("are in the library", this::within))
                .should(condition("know only packages before theirs", (from, to) -> place(to) <= place(from)));
    }

    private ArchRule everyPackageHasItsPlace() {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("are in the library", this::within))
                .should(ArchCondition.from(
                        DescribedPredicate.describe("be in a package of the row", type -> place(type) >= 0)));
    }

    private ArchRule othersEnterByTheDoors() {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("are outside the library", type -> !within(type)))
                .should(condition("enter by its doors", (_, to) -> open(name(to))));
    }

    /** Whether others may use the class of that name, which begins below the library's root. */
    static boolean open(String name) {
        int dot = name.lastIndexOf('.');
        return OPEN.contains(dot < 0 ? "" : name.substring(0, dot)) || DOORS.contains(name);
    }

    /** The name below the root, of the outermost class. */
    private String name(JavaClass type) {
        return type.getName().substring(root.length() + 1).replaceFirst("\\$.*", "");
    }

    private int place(JavaClass type) {
        String name = name(type);
        int dot = name.lastIndexOf('.');
        return ROW.indexOf(dot < 0 ? "" : name.substring(0, dot));
    }

    private boolean within(JavaClass type) {
        return type.getName().startsWith(root + ".") && !type.getSimpleName().equals("package-info");
    }

    /** Whether one class may know the other. */
    private interface Permission {
        boolean given(JavaClass from, JavaClass to);
    }

    private ArchCondition<JavaClass> condition(String description, Permission permission) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (within(target) && !permission.given(type, target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
