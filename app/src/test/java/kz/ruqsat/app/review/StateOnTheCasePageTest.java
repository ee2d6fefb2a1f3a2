package kz.ruqsat.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StateOnTheCasePageTest {
    private final IssuingOffice office = IssuingOffice.shared();

    @Test
    void setsTheDatabasesAgainstTheRequestAndKeepsTheExchanges() {
        // Others share this office and may have looked already.
        JdbcClient.create(office.owner()).sql("delete from state_answer").update();
        UnifiedNumber number = office.waitingFor(Action.AGREE);
        String state = "/review/" + number + "/state";
        Browser officer = office.signedIn(office.official("Жүнісов"));

        assertThat(officer.get("/review/" + number).body()).contains("hx-get=\"" + state + "\"");
        assertThat(officer.get(state + "?lang=en", "HX-Request", "true").body())
                .contains("The data cannot be obtained", IssuingOffice.FIRM.value())
                .doesNotContain("<html");
        Answer page = officer.get("/review/" + number);
        assertThat(page.body())
                .contains("Answered", "GbdulInfoByBin_v2", "GBDFL_UniversalServiceSync")
                .doesNotContain("hx-get=\"" + state, "[statedata.", "[exchange.");
        assertThat(officer.submit(page, state, Map.of()).status()).isEqualTo(303);
    }

    @Test
    void asksNobodyAboutADecidedRequest() {
        UnifiedNumber number = office.refuse(IssuingOffice.FIRM, "«Шешілген» ЖШС");
        String state = "/review/" + number + "/state";
        Browser officer = office.signedIn(office.official("Жүнісов"));

        Answer page = officer.get("/review/" + number);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(state);
        assertThat(officer.get(state, "HX-Request", "true").status()).isEqualTo(404);
    }
}
