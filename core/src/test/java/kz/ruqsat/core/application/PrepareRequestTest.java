package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.FEE_TIYN;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.reissue;
import static kz.ruqsat.core.application.MiningLicence.request;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.PrepareRequest;
import kz.ruqsat.core.application.Event.RequestAmended;
import kz.ruqsat.core.application.Event.RequestPrepared;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.RegulationId;
import org.junit.jupiter.api.Test;

class PrepareRequestTest {
    private static final String AT = "2026-11-20T09:30";

    @Test
    void begins() {
        given().when(new PrepareRequest(issue()), AT).then(new RequestPrepared(issue(), at(AT)));
    }

    @Test
    void changesFormBeforeFiling() {
        Request other = request("issue", Map.of("region", List.of("karaganda")));
        Application after = given(Story.prepared(issue()).paid())
                .when(new PrepareRequest(other), "2026-11-20T09:50")
                .then(new RequestAmended(other, at("2026-11-20T09:50")));
        assertThat(after).isEqualTo(new Prepared(other, Story.payment(FEE_TIYN), null));
    }

    @Test
    void refusesUnknownVariant() {
        given().when(new PrepareRequest(request("suspension", Map.of())), AT).thenRefused("refusal.unknown-variant");
    }

    @Test
    void refusesUnknownKindWithinVariant() {
        Request kind =
                copy(issue(), MiningLicence.ID, MiningLicence.EDITION, "reissue-on-sale", Channel.PORTAL, "charter");
        given().when(new PrepareRequest(kind), AT).thenRefused("refusal.unknown-variant");
    }

    @Test
    void refusesRequestUnderAnotherRegulationOrEdition() {
        RegulationId poisons = new RegulationId("poisons-licence");
        Request other = copy(issue(), poisons, MiningLicence.EDITION, "issue", Channel.PORTAL, "charter");
        Request later = copy(issue(), MiningLicence.ID, LocalDate.of(2027, 1, 1), "issue", Channel.PORTAL, "charter");
        given().when(new PrepareRequest(other), AT).thenRefused("refusal.unknown-variant");
        given().when(new PrepareRequest(later), AT).thenRefused("refusal.unknown-variant");
    }

    @Test
    void refusesEveryFaultAtOnce() {
        Request faulty = copy(
                request("issue", Map.of()),
                MiningLicence.ID,
                MiningLicence.EDITION,
                "x",
                Channel.SERVICE_CENTRE,
                "photo");
        given().when(new PrepareRequest(faulty), AT)
                .thenRefused(
                        "refusal.unknown-variant",
                        "refusal.channel",
                        "refusal.unknown-document",
                        "refusal.no-body-to-ask");
    }

    @Test
    void refusesRequestThatAsksNobody() {
        Request nowhere = request("reissue", Map.of("region", List.of(" ")));
        given().when(new PrepareRequest(nowhere), AT)
                .thenRefused("refusal.no-body-to-ask", "5.1", Map.of("consent", "ecology"));
        given(Story.prepared(reissue())).when(new PrepareRequest(nowhere), AT).thenRefused("refusal.no-body-to-ask");
    }

    @Test
    void refusesAnotherPersonsOrServicesRequest() {
        Request anothers = request("issue", People.PERSON, issue().facts(), FEE_TIYN);
        Story story = Story.prepared(issue());
        given(story).when(new PrepareRequest(anothers), AT).thenRefused("refusal.another-request");
        given(story).when(new PrepareRequest(reissue()), AT).thenRefused("refusal.another-request");
        Request later = copy(issue(), MiningLicence.ID, LocalDate.of(2027, 1, 1), "issue", Channel.PORTAL, "charter");
        given(story).when(new PrepareRequest(later), AT).thenRefused("refusal.another-request");
    }

    @Test
    void refusesSecondRequestAfterFiling() {
        given(Story.filed(issue()))
                .when(new PrepareRequest(issue()), "2026-11-20T10:01")
                .thenRefused("refusal.filed-already");
    }

    private static Request copy(
            Request r, RegulationId id, LocalDate edition, String covered, Channel channel, String document) {
        Attachment file = new Attachment(document, "файл.pdf", "application/pdf", 1, "a1".repeat(32));
        return new Request(
                r.number(),
                id,
                edition,
                r.variant(),
                covered,
                channel,
                r.applicant(),
                r.facts(),
                List.of(file),
                r.contentSha256(),
                r.feeTiyn());
    }
}
