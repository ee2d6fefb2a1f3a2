package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.CONTENT;
import static kz.ruqsat.core.application.MiningLicence.FEE_TIYN;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.through;
import static kz.ruqsat.core.application.People.CLERK;
import static kz.ruqsat.core.application.People.OPERATOR;
import static kz.ruqsat.core.application.People.signature;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.FILED;
import static kz.ruqsat.core.application.Story.acceptance;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.core.application.Command.FileApplication;
import kz.ruqsat.core.application.Command.FileOnPaper;
import kz.ruqsat.core.application.Command.Register;
import kz.ruqsat.core.application.Event.AcceptedOnPaper;
import kz.ruqsat.core.application.Event.ReceiptAccepted;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileOnPaperTest {
    private static final String AT = "2026-11-20T10:00";
    private static final Story OFFICE = paid(Channel.PROVIDER, CLERK);
    private static final Story WINDOW = paid(Channel.STATE_CORPORATION, OPERATOR);

    @Test
    void opensRegistration() {
        given(OFFICE)
                .when(office(CLERK), AT)
                .then(
                        new AcceptedOnPaper(acceptance(CLERK), null, FILED, FILED),
                        opened(
                                1,
                                "register",
                                null,
                                Story.term(MiningLicence.QUARTER_HOUR, FILED, "2026-11-20T10:15"),
                                FILED));
    }

    /** In the provider's office both registrations are made at once. */
    @Test
    void isRegisteredInTheSameMoment() {
        Application filed = given(OFFICE).when(office(CLERK), AT).thenAccepted();
        var registered = new Decider(MiningLicence.REGULATION, CLOCK)
                .decide(filed, new Register(1, CLERK, "2026-000001", null), FILED);
        assertThat(registered).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void takesTheOperatorsOwnSignatureAtTheWindow() {
        given(WINDOW)
                .when(window(OPERATOR, signature(OPERATOR.iin(), FILED)), AT)
                .thenAccepted();
    }

    @Test
    void refusesTheWindowUnsignedOrSignedByAnother() {
        given(WINDOW).when(window(OPERATOR, null), AT).thenRefused("refusal.operator-signature-missing");
        given(WINDOW)
                .when(window(OPERATOR, signature(People.DIRECTOR, FILED)), AT)
                .thenRefused("refusal.signed-by-another");
    }

    @Test
    void refusesStrangers() {
        given(OFFICE).when(office(People.EXPERT), AT).thenRefused("refusal.not-your-role");
        given(OFFICE).when(office(People.EXPERT_ELSEWHERE), AT).thenRefused("refusal.not-your-office");
        given(WINDOW).when(window(CLERK, signature(CLERK.iin(), FILED)), AT).thenRefused("refusal.not-your-role");
    }

    @Test
    void refusesAnotherChannel() {
        given(Story.prepared(issue()).paid()).when(office(CLERK), AT).thenRefused("refusal.another-channel");
        given(WINDOW).when(office(CLERK), AT).thenRefused("refusal.another-channel");
        given(OFFICE)
                .when(new FileApplication(signature(People.DIRECTOR, FILED), CONTENT), AT)
                .thenRefused("refusal.another-channel");
    }

    @Test
    void refusesUnpaidOrOtherData() {
        given(Story.prepared(through(Channel.PROVIDER))).when(office(CLERK), AT).thenRefused("refusal.unpaid");
        given(OFFICE)
                .when(new FileOnPaper(acceptance(CLERK), null, "ff".repeat(32)), AT)
                .thenRefused("refusal.signed-other-data");
    }

    @Test
    void refusesSecondFiling() {
        Story filed = OFFICE.and(
                new AcceptedOnPaper(acceptance(CLERK), null, FILED, FILED),
                opened(1, "register", null, Story.minutes(FILED), FILED));
        given(filed).when(office(CLERK), AT).thenRefused("refusal.filed-already");
    }

    private static Story paid(Channel channel, Officer by) {
        return Story.prepared(through(channel))
                .and(new ReceiptAccepted(Story.receipt(FEE_TIYN, by), at("2026-11-20T09:40")));
    }

    private static FileOnPaper office(Officer by) {
        return new FileOnPaper(acceptance(by), null, CONTENT);
    }

    private static FileOnPaper window(Officer by, @Nullable Signature signature) {
        return new FileOnPaper(new Acceptance(by, Channel.STATE_CORPORATION, "W-1", null), signature, CONTENT);
    }
}
