package kz.ruqsat.app.office;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.gateway.LegalEntity;
import kz.ruqsat.app.gateway.NaturalPerson;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.app.gateway.PowersOfAttorney;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.gateway.StateDatabases;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the state databases about who stands before the clerk: the query and the condition of the provider's flow. That a
 * database has no data and that it can't be reached are different things and end differently.
 */
@Component
class StateInquiry {
    private final ObjectProvider<StateDatabases> databases;
    private final ObjectProvider<PowersOfAttorney> powers;
    private final InstantSource time;

    StateInquiry(
            ObjectProvider<StateDatabases> databases, ObjectProvider<PowersOfAttorney> powers, InstantSource time) {
        this.databases = databases;
        this.powers = powers;
        this.time = time;
    }

    Knowledge applicant(PersonNumber number, Regulation regulation, Asking asking) {
        StateDatabases asked = databases.getIfAvailable();
        if (asked == null) {
            return new Knowledge.Unreachable(Duration.ZERO);
        }
        return switch (number) {
            case Iin iin -> of(asked.naturalPerson(iin, asking), regulation, StateInquiry::person);
            case Bin bin -> of(asked.legalEntity(bin, asking), regulation, StateInquiry::firm);
        };
    }

    private static <T> Knowledge of(Reply<Optional<T>> reply, Regulation regulation, Function<T, Knowledge> known) {
        return switch (reply) {
            case Reply.Answered<Optional<T>>(Optional<T> found) ->
                found.map(known).orElseGet(() -> absent("office.state.absent", regulation));
            case Reply.Rejected<Optional<T>> _ -> absent("office.state.rejected", regulation);
            case Reply.Unreachable<Optional<T>>(Duration retryAfter, String _) -> new Knowledge.Unreachable(retryAfter);
        };
    }

    private static Knowledge absent(String textKey, Regulation regulation) {
        return new Knowledge.Refused(
                List.of(textKey),
                regulation
                        .flow(Channel.PROVIDER)
                        .flatMap(flow -> flow.met(Facility.STATE_DATA_ABSENT))
                        .orElse(null));
    }

    private static Knowledge person(NaturalPerson person) {
        return person.living()
                ? new Knowledge.Known(person.fullName())
                : new Knowledge.Refused(List.of("office.state.dead"), null);
    }

    private static Knowledge firm(LegalEntity firm) {
        return firm.liquidated()
                ? new Knowledge.Refused(List.of("office.state.liquidated"), null)
                : new Knowledge.Known(firm.fullName().kk());
    }

    /** A power of attorney that a notary certified is looked up; another one only the clerk can look at. */
    Knowledge power(PersonNumber principal, Representative representative, Asking asking) {
        PowersOfAttorney asked = powers.getIfAvailable();
        if (asked == null) {
            return new Knowledge.Unreachable(Duration.ZERO);
        }
        Reply<Optional<PowerOfAttorney>> reply =
                asked.find(representative.powerNumber(), representative.powerDate(), asking);
        return switch (reply) {
            case Reply.Answered<Optional<PowerOfAttorney>>(Optional<PowerOfAttorney> found) ->
                found.map(power -> judged(power, principal, representative))
                        .orElseGet(() -> new Knowledge.Refused(List.of("office.power.absent"), null));
            case Reply.Rejected<Optional<PowerOfAttorney>> _ ->
                new Knowledge.Refused(List.of("office.power.absent"), null);
            case Reply.Unreachable<Optional<PowerOfAttorney>>(Duration retryAfter, String _) ->
                new Knowledge.Unreachable(retryAfter);
        };
    }

    private Knowledge judged(PowerOfAttorney power, PersonNumber principal, Representative representative) {
        LocalDate today = time.instant().atZone(Laws.ZONE).toLocalDate();
        List<String> wrong = new ArrayList<>();
        if (!power.between(principal, representative.iin())) {
            wrong.add("office.power.ofOthers");
        }
        if (power.state() == PowerOfAttorney.State.CANCELLED) {
            wrong.add("office.power.cancelled");
        } else if (!power.validOn(today)) {
            wrong.add("office.power.over");
        }
        return wrong.isEmpty()
                ? new Knowledge.Known(power.representative().name())
                : new Knowledge.Refused(wrong, null);
    }
}
