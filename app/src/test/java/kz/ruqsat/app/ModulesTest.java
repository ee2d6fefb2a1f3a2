package kz.ruqsat.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void keepTheirBounds() {
        ApplicationModules.of(RuqsatApp.class).verify();
    }
}
