package kz.ruqsat.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.core.application.RegulationForTests;
import org.junit.jupiter.api.Test;

class SuperiorsTest {
    private static final Procedure MINING = RegulationForTests.mining();

    @Test
    void areTheRolesAboveInTheProcedure() {
        assertThat(names("expert")).containsExactly("division-head", "provider-head");
        assertThat(names("division-head")).containsExactly("provider-head");
    }

    @Test
    void endWithTheHead() {
        assertThat(names("provider-head")).isEmpty();
        assertThat(names("operator")).endsWith("provider-head");
    }

    private static List<String> names(String role) {
        return Superiors.of(MINING, new Role(role)).stream().map(Role::value).toList();
    }
}
