package kz.ruqsat.app.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.eds.report.Finding;
import org.junit.jupiter.api.Test;

class WhoSignsResultsTest {
    private final IssuingOffice office = IssuingOffice.shared();
    private final Officer head = office.officer(new Role("provider-head"));
    private final Officer expert = office.officer(new Role("expert"));

    @Test
    void refusesAnothersKeyAndOneThatMayNotDecideForTheBody() {
        Case subject =
                office.bean(Casework.class).find(office.waitingFor(Action.SIGN)).orElseThrow();
        assertThat(office.signed(
                        subject, head, office.officer(new Role("division-head")).iin()))
                .isEqualTo(new Signing.NotAccepted(List.of(Finding.WRONG_IIN)));
        // Somebody gave the role to an employee whose certificate says no more than that.
        Officer employee = new Officer(expert.iin(), expert.name(), "committee", Set.of(new Role("provider-head")));
        assertThat(office.signed(subject, employee, expert.iin()))
                .isEqualTo(new Signing.NotAccepted(List.of(Finding.NOT_AUTHORISED)));
        office.sign(subject, head);
    }
}
