package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.through;
import static kz.ruqsat.core.application.People.CLERK;
import static kz.ruqsat.core.application.People.OPERATOR;
import static kz.ruqsat.core.deadline.Kazakhstan.CLOCK;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Command.GiveBackUnclaimed;
import kz.ruqsat.core.application.Event.ResultUnclaimed;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;
import org.junit.jupiter.api.Test;

/** The window gives back a result for which nobody came. */
class GiveBackUnclaimedTest {
    private static final Instant NOW = at("2027-01-15T10:00");
    private final Decider decider = new Decider(MiningLicence.REGULATION, CLOCK);

    private static Decided decided(Channel channel) {
        Decided granted = (Decided) Story.granted().state();
        return new Decided(
                through(channel),
                granted.filing(),
                granted.proposal(),
                granted.signature(),
                granted.outgoingNumber(),
                granted.licence(),
                granted.at(),
                null,
                false);
    }

    private Outcome<Event> give(Application state, Officer by) {
        return decider.decide(state, new GiveBackUnclaimed(by, "нәтиже"), NOW);
    }

    private static Outcome<Event> refused(Reason reason) {
        return Outcome.refused(reason);
    }

    @Test
    void isKeptInTheHistoryOfWhatCameThroughTheWindow() {
        Decided state = decided(Channel.STATE_CORPORATION);
        var event = new ResultUnclaimed(OPERATOR, "нәтиже", NOW);
        assertThat(give(state, OPERATOR)).isEqualTo(Outcome.accepted(List.of(event)));
        assertThat(((Decided) Evolver.evolve(state, event)).unclaimed()).isTrue();
    }

    @Test
    void refusesTheSecondTime() {
        Application back =
                Evolver.evolve(decided(Channel.STATE_CORPORATION), new ResultUnclaimed(OPERATOR, "нәтиже", NOW));
        assertThat(give(back, OPERATOR)).isEqualTo(refused(Reason.of("refusal.given-back-already")));
    }

    @Test
    void refusesWhoIsNoOperatorAndWhatCameAnotherWay() {
        assertThat(give(decided(Channel.STATE_CORPORATION), CLERK))
                .isEqualTo(refused(Reason.of("refusal.not-your-role", "role", "operator")));
        assertThat(give(decided(Channel.PORTAL), OPERATOR)).isEqualTo(refused(Reason.of("refusal.another-channel")));
        assertThat(give(decided(Channel.PROVIDER), OPERATOR)).isEqualTo(refused(Reason.of("refusal.another-channel")));
    }

    @Test
    void refusesBeforeTheDecision() {
        assertThat(give(Story.filed(issue()).state(), OPERATOR)).isEqualTo(refused(Reason.of("refusal.not-decided")));
        assertThat(give(Story.prepared(issue()).state(), OPERATOR)).isEqualTo(refused(Reason.of("refusal.not-filed")));
    }
}
