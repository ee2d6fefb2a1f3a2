package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.TWELVE_DAYS;
import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.People.PROVIDER_HEAD;
import static kz.ruqsat.core.application.People.SECOND_EXPERT;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.ASKED;
import static kz.ruqsat.core.application.Story.answered;
import static kz.ruqsat.core.application.Story.minutes;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.application.Story.returned;
import static kz.ruqsat.core.application.Story.twoDaysFromReceipt;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Command.CheckCompleteness;
import kz.ruqsat.core.application.Command.ProposeGrant;
import kz.ruqsat.core.application.Command.ProposeRefusal;
import kz.ruqsat.core.application.Command.RefuseConsideration;
import kz.ruqsat.core.application.Command.Return;
import kz.ruqsat.core.deadline.Pause;
import kz.ruqsat.core.deadline.RunningTerm;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import org.junit.jupiter.api.Test;

class ReturnTest {
    private static final String AT = "2026-11-24T15:05";
    private static final RunningTerm EXAMINATION = CLOCK.begin(TWELVE_DAYS, ASKED);

    @Test
    void sendsGrantBackToItsAuthorWithinFirstTerm() {
        given(Story.grantPrepared())
                .when(new Return(6, DIVISION_HEAD, "Түзетіңіз"), AT)
                .then(returned(6, DIVISION_HEAD, AT), opened(7, "examine", EXPERT, EXAMINATION, at(AT)));
    }

    @Test
    void sendsRefusalBackFromSignature() {
        given(Story.refusalPrepared().agreed())
                .when(new Return(7, PROVIDER_HEAD, "Түзетіңіз"), AT)
                .then(returned(7, PROVIDER_HEAD, AT), opened(8, "examine", EXPERT, EXAMINATION, at(AT)));
    }

    @Test
    void sendsRefusalOfConsiderationBackToItsOwnStep() {
        given(Story.refusalOfConsiderationPrepared())
                .when(new Return(5, DIVISION_HEAD, "Түзетіңіз"), AT)
                .then(
                        returned(5, DIVISION_HEAD, AT),
                        opened(6, "refuse-consideration", EXPERT, twoDaysFromReceipt(), at(AT)));
    }

    @Test
    void goesThroughAgreementAgainAfterReturnFromSignature() {
        Story reworked = Story.grantPrepared()
                .agreed()
                .and(returned(7, PROVIDER_HEAD, AT), opened(8, "examine", EXPERT, EXAMINATION, at(AT)));
        OpenTask next = given(reworked)
                .when(new ProposeGrant(8, EXPERT, ""), "2026-11-24T16:00")
                .thenTask();
        var sixteen = at("2026-11-24T16:00");
        assertThat(next)
                .as("agreed anew, in a new quarter of an hour, by the same head")
                .isEqualTo(opened(9, "agree", DIVISION_HEAD, minutes(sixteen), sixteen)
                        .task());
    }

    @Test
    void letsExpertChangeGrantToRefusal() {
        Story reworked = Story.grantPrepared()
                .and(returned(6, DIVISION_HEAD, AT), opened(7, "examine", EXPERT, EXAMINATION, at(AT)));
        Application after = given(reworked)
                .when(new ProposeRefusal(7, EXPERT, List.of("court-ban"), "Сот тыйымы бар"), "2026-11-24T16:00")
                .thenAccepted();
        assertThat(after)
                .isInstanceOfSatisfying(
                        InReview.class,
                        review -> assertThat(review.proposal())
                                .extracting(Proposal::kind)
                                .isEqualTo(Proposal.Kind.REFUSAL));
    }

    /**
     * The act knows no way from a refusal of consideration back to the examination: the text can be mended, the finding
     * that the package is incomplete stands.
     */
    @Test
    void refusesToFindPackageCompleteAfterAll() {
        Story reworked = Story.refusalOfConsiderationPrepared()
                .and(
                        returned(5, DIVISION_HEAD, AT),
                        opened(6, "refuse-consideration", EXPERT, twoDaysFromReceipt(), at(AT)));
        given(reworked)
                .when(new CheckCompleteness(6, EXPERT, List.of(), ""), "2026-11-24T16:00")
                .thenRefused("refusal.not-in-this-step");
        given(reworked)
                .when(new RefuseConsideration(6, EXPERT, "Нақтыланды"), "2026-11-24T16:00")
                .thenAccepted();
    }

    @Test
    void refusesReworkByAnotherExpert() {
        Story reworked = Story.grantPrepared()
                .and(returned(6, DIVISION_HEAD, AT), opened(7, "examine", EXPERT, EXAMINATION, at(AT)));
        given(reworked)
                .when(new ProposeGrant(7, SECOND_EXPERT, ""), "2026-11-24T16:00")
                .thenRefused("refusal.not-your-task");
    }

    /** While the refusal lay with the head the last body answered: the term that stood still runs on with the rework. */
    @Test
    void letsTermRunOnThatStoodStillWhenStepWasLeft() {
        Story answeredMeanwhile = Story.askedPaused()
                .result(5, Story.refusal())
                .and(
                        opened(6, "agree", DIVISION_HEAD, minutes(Story.PREPARED), Story.PREPARED),
                        answered("c1", People.SAFETY, true, "2026-11-24T15:01"),
                        answered("c2", People.ECOLOGY, true, "2026-11-24T15:02"));
        Application after = given(answeredMeanwhile)
                .when(new Return(6, DIVISION_HEAD, "Түзетіңіз"), AT)
                .thenAccepted();
        RunningTerm running = new RunningTerm(
                MiningLicence.ONE_DAY, ASKED, at("2026-11-25T18:30"), List.of(new Pause(ASKED, at(AT))));
        assertThat(after).isInstanceOfSatisfying(InReview.class, review -> {
            assertThat(review.task())
                    .isEqualTo(opened(7, "examine", EXPERT, running, at(AT)).task());
            assertThat(review.terms()).containsEntry(new StepId("examine"), running);
        });
    }

    @Test
    void leavesTermStandingWhileAnswersAreStillAwaited() {
        Story waiting = Story.askedPaused()
                .result(5, Story.refusal())
                .and(opened(6, "agree", DIVISION_HEAD, minutes(Story.PREPARED), Story.PREPARED));
        OpenTask rework = given(waiting)
                .when(new Return(6, DIVISION_HEAD, "Түзетіңіз"), AT)
                .thenTask();
        assertThat(rework.term().pauses()).containsExactly(new Pause(ASKED, null));
    }

    @Test
    void refusesReturnWithoutRemark() {
        given(Story.grantPrepared())
                .when(new Return(6, DIVISION_HEAD, "  "), AT)
                .thenRefused("refusal.no-remark");
    }

    @Test
    void refusesReturnWhereNothingWasPrepared() {
        given(Story.consented()).when(new Return(5, EXPERT, "Түзетіңіз"), AT).thenRefused("refusal.not-in-this-step");
    }

    @Test
    void refusesReturnThatRegulationDoesNotKnow() {
        Step sign = MiningLicence.step(
                "register",
                "clerk",
                Action.SIGN,
                MiningLicence.quarterHour(),
                MiningLicence.branch(Decision.SIGNED, new Target.End()));
        var strict = MiningLicence.regulation(
                List.of(MiningLicence.variant("issue", new Procedure(List.of(sign)), List.of())));
        given(Story.filed(MiningLicence.issue()))
                .under(strict)
                .when(new Return(1, People.CLERK, "Түзетіңіз"), "2026-11-20T10:05")
                .thenRefused("refusal.not-in-this-step");
    }
}
