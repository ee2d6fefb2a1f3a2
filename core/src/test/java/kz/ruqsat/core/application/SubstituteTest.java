package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.People.PROVIDER_HEAD;
import static kz.ruqsat.core.application.People.SECOND_EXPERT;
import static kz.ruqsat.core.application.People.signature;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.AGREED;
import static kz.ruqsat.core.application.Story.PREPARED;
import static kz.ruqsat.core.application.Story.SIGNED;
import static kz.ruqsat.core.application.Story.minutes;
import static kz.ruqsat.core.application.Story.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.core.application.Command.Agree;
import kz.ruqsat.core.application.Command.ProposeGrant;
import kz.ruqsat.core.application.Command.Return;
import kz.ruqsat.core.application.Command.Sign;
import kz.ruqsat.core.application.Event.ResultAgreed;
import kz.ruqsat.core.application.Event.ResultPrepared;
import kz.ruqsat.core.application.Event.ResultSigned;
import org.junit.jupiter.api.Test;

/** One who acts in the place of another. */
class SubstituteTest {
    private static final String AT = "2026-11-24T15:05";

    @Test
    void doesTheTaskThatWasGivenToTheAbsentPerson() {
        Officer substitute = inPlaceOf(DIVISION_HEAD, EXPERT, "2026-11-23", "2026-11-24");
        given(Story.grantPrepared())
                .when(new Agree(6, substitute, ""), AT)
                .then(new ResultAgreed(6, substitute, "", AGREED), opened(7, "sign", null, minutes(AGREED), AGREED));
    }

    @Test
    void signsWithTheOwnKey() {
        Officer substitute = inPlaceOf(PROVIDER_HEAD, DIVISION_HEAD, "2026-11-24", "2026-12-04");
        Signature own = signature(DIVISION_HEAD.iin(), SIGNED);
        given(Story.grantPrepared().agreed())
                .when(new Sign(7, substitute, own, "da", "Ш-1", MiningLicence.LICENCE), "2026-11-24T15:10")
                .then(new ResultSigned(7, substitute, own, "da", "Ш-1", MiningLicence.LICENCE, SIGNED));
        given(Story.grantPrepared().agreed())
                .when(
                        new Sign(
                                7,
                                substitute,
                                signature(PROVIDER_HEAD.iin(), SIGNED),
                                "da",
                                "Ш-1",
                                MiningLicence.LICENCE),
                        "2026-11-24T15:10")
                .thenRefused("refusal.signed-by-another");
    }

    @Test
    void leavesTheWorkToTheAbsentPersonWhenTheTimeIsOver() {
        Officer substitute = inPlaceOf(EXPERT, SECOND_EXPERT, "2026-11-24", "2026-11-24");
        Proposal grant =
                new Proposal(Proposal.Kind.GRANT, List.of(), "", Story.grant().step(), EXPERT.iin());
        given(Story.consented())
                .when(new ProposeGrant(5, substitute, ""), "2026-11-24T15:00")
                .then(
                        new ResultPrepared(5, substitute, grant, PREPARED),
                        opened(6, "agree", DIVISION_HEAD, minutes(PREPARED), PREPARED));
        Story prepared = Story.consented()
                .and(
                        new ResultPrepared(5, substitute, grant, PREPARED),
                        opened(6, "agree", DIVISION_HEAD, minutes(PREPARED), PREPARED));
        OpenTask rework = given(prepared)
                .when(new Return(6, DIVISION_HEAD, "Түзетіңіз"), "2026-11-25T10:00")
                .thenTask();
        assertThat(rework.assignee()).isEqualTo(EXPERT.iin());
    }

    @Test
    void isRefusedOutsideThePeriod() {
        given(Story.grantPrepared())
                .when(new Agree(6, inPlaceOf(DIVISION_HEAD, EXPERT, "2026-11-25", "2026-11-30"), ""), AT)
                .thenRefused("refusal.substitution-over");
        given(Story.grantPrepared())
                .when(new Agree(6, inPlaceOf(DIVISION_HEAD, EXPERT, "2026-11-20", "2026-11-23"), ""), AT)
                .thenRefused("refusal.substitution-over");
    }

    @Test
    void endsAtMidnightInAlmaty() {
        Officer substitute = inPlaceOf(DIVISION_HEAD, EXPERT, "2026-11-20", "2026-11-24");
        given(Story.grantPrepared())
                .when(new Agree(6, substitute, ""), "2026-11-25T00:00")
                .thenRefused("refusal.substitution-over");
    }

    @Test
    void doesNotDoTasksOfOthersThanTheAbsentPerson() {
        Officer substitute = inPlaceOf(SECOND_EXPERT, DIVISION_HEAD, "2026-11-20", "2026-12-30");
        given(Story.consented()).when(new ProposeGrant(5, substitute, ""), AT).thenRefused("refusal.not-your-task");
        given(Story.grantPrepared()).when(new Agree(6, substitute, ""), AT).thenRefused("refusal.not-your-role");
    }

    @Test
    void actsInNobodysOwnPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> inPlaceOf(EXPERT, EXPERT, "2026-11-20", "2026-11-21"));
    }

    private static Officer inPlaceOf(Officer absent, Officer substitute, String from, String until) {
        return new Officer(
                substitute.iin(),
                substitute.name(),
                absent.body(),
                absent.roles(),
                new InPlaceOf(absent.iin(), absent.name(), LocalDate.parse(from), LocalDate.parse(until), "№ 12-Ө"));
    }
}
