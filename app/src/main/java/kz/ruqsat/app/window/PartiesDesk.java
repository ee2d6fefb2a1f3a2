package kz.ruqsat.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.gateway.LegalEntity;
import kz.ruqsat.app.gateway.NaturalPerson;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.app.gateway.PowersOfAttorney;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.gateway.StateDatabases;
import kz.ruqsat.app.window.ReceptionEvent.PartiesEntered;
import kz.ruqsat.app.window.ReceptionEvent.PowerAnswered;
import kz.ruqsat.app.window.ReceptionEvent.PowerSeen;
import kz.ruqsat.app.window.ReceptionEvent.StateDataAnswered;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who applies and who stands for him: the state databases are asked for the applicant, the notaries' for a notarised
 * power of attorney. The foreign systems are asked outside any transaction; what they say is kept. One that can't be
 * reached is told as such: the reception stays, and is asked again.
 */
@Component
public class PartiesDesk {
    private static final int DRAFT = 24;

    private final ReceptionBook book;
    private final ReceptionDesk desk;
    private final StateDatabases databases;
    private final PowersOfAttorney powers;

    PartiesDesk(ReceptionBook book, ReceptionDesk desk, StateDatabases databases, PowersOfAttorney powers) {
        this.book = book;
        this.desk = desk;
        this.databases = databases;
        this.powers = powers;
    }

    /** Enters for whom the visitor asks, and asks the databases. */
    public Moved enter(Reception reception, Officer operator, PersonNumber applicant, @Nullable PowerSeen power) {
        PartiesEntered entered = entered(reception, applicant, power);
        Moved moved = book.move(reception.number(), ReceptionDesk.actor(operator), now -> {
            ReceptionDesk.Served served = desk.served(now);
            return served == null
                    ? Outcome.refused(Reason.of("window.refusal.noService"))
                    : WindowRules.enter(now, served.law(), applicant, entered);
        });
        return moved instanceof Moved.Done(var after) ? ask(after, operator) : moved;
    }

    /** The same again goes on with the request that is being filled already. */
    private static PartiesEntered entered(Reception now, PersonNumber applicant, @Nullable PowerSeen power) {
        PartiesEntered before = now.parties();
        return before != null && before.applicant().equals(applicant.value()) && Objects.equals(before.power(), power)
                ? before
                : new PartiesEntered(applicant.value(), power, ReceptionDesk.random(DRAFT));
    }

    /** Asks again whatever was not answered well yet. */
    public Moved ask(Reception reception, Officer operator) {
        Asking asking = new Asking(ReceptionDesk.actor(operator), "reception/" + reception.number());
        List<ReceptionEvent> answers = new ArrayList<>();
        answers.add(stateData(reception, asking));
        PowerSeen notarised = reception.notarised();
        if (notarised != null && reception.visitor() != null) {
            answers.add(power(
                    notarised, reception.applicant(), reception.visitor().iin(), PowerOfAttorney.Power.FILE, asking));
        }
        return book.move(
                reception.number(),
                asking.actor(),
                now -> now.running() && reception.entered().equals(now.parties())
                        ? Outcome.accepted(answers)
                        : Outcome.refused(Reason.of("window.refusal.over")));
    }

    private StateDataAnswered stateData(Reception reception, Asking asking) {
        return switch (reception.applicant()) {
            case Iin iin ->
                switch (databases.naturalPerson(iin, asking)) {
                    case Reply.Answered(Optional<NaturalPerson> found) ->
                        found.map(PartiesDesk::person).orElseGet(PartiesDesk::absent);
                    case Reply.Rejected<Optional<NaturalPerson>> _ -> unreachable();
                    case Reply.Unreachable<Optional<NaturalPerson>> _ -> unreachable();
                };
            case Bin bin ->
                switch (databases.legalEntity(bin, asking)) {
                    case Reply.Answered(Optional<LegalEntity> found) ->
                        found.map(firm -> firm(firm, reception)).orElseGet(PartiesDesk::absent);
                    case Reply.Rejected<Optional<LegalEntity>> _ -> unreachable();
                    case Reply.Unreachable<Optional<LegalEntity>> _ -> unreachable();
                };
        };
    }

    private static StateDataAnswered absent() {
        return new StateDataAnswered(Answer.ABSENT, null, List.of());
    }

    private static StateDataAnswered unreachable() {
        return new StateDataAnswered(Answer.UNREACHABLE, null, List.of());
    }

    private static StateDataAnswered person(NaturalPerson person) {
        List<Reason> refusals = person.living() ? List.of() : List.of(Reason.of("window.refusal.dead"));
        return new StateDataAnswered(Answer.FOUND, person.fullName(), refusals);
    }

    /** Without a power of attorney a firm is represented by its head alone. */
    private static StateDataAnswered firm(LegalEntity firm, Reception reception) {
        List<Reason> refusals = new ArrayList<>();
        if (firm.liquidated()) {
            refusals.add(Reason.of("window.refusal.liquidated"));
        }
        Visitor visitor = reception.visitor();
        if (!reception.represented() && (visitor == null || !firm.isHead(visitor.iin()))) {
            refusals.add(Reason.of("window.refusal.notHead"));
        }
        return new StateDataAnswered(Answer.FOUND, firm.fullName().kk(), refusals);
    }

    /** What the notaries' database says of a power of attorney that this person shows for that principal. */
    PowerAnswered power(PowerSeen seen, PersonNumber principal, Iin representative, String act, Asking asking) {
        return switch (powers.find(seen.number(), seen.date(), asking)) {
            case Reply.Answered(Optional<PowerOfAttorney> found) ->
                found.map(power -> new PowerAnswered(
                                Answer.FOUND, PowerCheck.against(power, principal, representative, act, desk.today())))
                        .orElseGet(() -> new PowerAnswered(Answer.ABSENT, List.of()));
            case Reply.Rejected<Optional<PowerOfAttorney>> _ -> new PowerAnswered(Answer.UNREACHABLE, List.of());
            case Reply.Unreachable<Optional<PowerOfAttorney>> _ -> new PowerAnswered(Answer.UNREACHABLE, List.of());
        };
    }
}
