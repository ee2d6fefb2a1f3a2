package kz.ruqsat.app;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Made by the build from the features' own templates, all in one package: each stands for the feature it came from. */
    private static final String TEMPLATES = "kz.ruqsat.app.jte..";

    @Test
    void keepTheirBounds() {
        ApplicationModules.of(RuqsatApp.class, JavaClass.Predicates.resideInAPackage(TEMPLATES))
                .verify();
    }
}
