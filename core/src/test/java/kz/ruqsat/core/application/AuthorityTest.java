package kz.ruqsat.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final RegulationId MINING = new RegulationId("mining-chemical-licence");
    private static final RegulationId POISONS = new RegulationId("poisons-licence");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Role SIGNER = new Role("authorised-signer");
    private static final Officer HEAD = officer("900101300811", "provider-head", "head-or-deputy");
    private static final Officer DEPUTY =
            officer("100630600045", "provider-head", "deputy-head", "head-or-deputy", "authorised-signer");

    @Test
    void takesTheHeadByPositionAndTheDeputyWhereTheActNamesHim() {
        assertThat(of(HEAD, Authority.HEAD)).isEqualTo(new Authority.ByPosition());
        assertThat(of(HEAD, SIGNER)).isEqualTo(new Authority.ByPosition());
        assertThat(of(DEPUTY, Authority.HEAD_OR_DEPUTY)).isEqualTo(new Authority.ByPosition());
    }

    @Test
    void asksEverybodyElseForAnOrder() {
        assertThat(of(DEPUTY, Authority.HEAD)).isEqualTo(missing("none"));
        assertThat(of(DEPUTY, SIGNER, right(HEAD.iin(), "committee", MINING))).isEqualTo(missing("none"));
        assertThat(of(DEPUTY, SIGNER, right(DEPUTY.iin(), "police", MINING))).isEqualTo(missing("none"));
    }

    @Test
    void letsHimSignTheNamedServicesOrAll() {
        SigningRight named = right(DEPUTY.iin(), "committee", MINING);
        SigningRight all = right(DEPUTY.iin(), "committee");
        SigningRight other = right(DEPUTY.iin(), "committee", POISONS);
        assertThat(of(DEPUTY, Authority.HEAD, other, named)).isEqualTo(new Authority.ByOrder(named));
        assertThat(of(DEPUTY, Authority.HEAD, all)).isEqualTo(new Authority.ByOrder(all));
        assertThat(of(DEPUTY, Authority.HEAD, other)).isEqualTo(missing("other-service"));
        assertThat(new Authority.ByOrder(named).order(DEPUTY)).isEqualTo("№ 7-Қ, 12.01.2026");
    }

    @Test
    void holdsFromTheFirstDayToTheLast() {
        SigningRight today = right(DEPUTY.iin(), TODAY, TODAY, null);
        assertThat(of(DEPUTY, SIGNER, today)).isEqualTo(new Authority.ByOrder(today));
        assertThat(of(DEPUTY, SIGNER, right(DEPUTY.iin(), TODAY.plusDays(1), null, null)))
                .isEqualTo(new Authority.Missing(Reason.of("refusal.signing-right.not-yet", "begins", "2026-11-25")));
        assertThat(of(DEPUTY, SIGNER, right(DEPUTY.iin(), TODAY.minusDays(9), TODAY.minusDays(1), null)))
                .isEqualTo(over());
        assertThat(of(DEPUTY, SIGNER, right(DEPUTY.iin(), TODAY, null, Instant.parse("2026-11-24T05:00:00Z"))))
                .isEqualTo(over());
    }

    @Test
    void givesTheSubstituteWhatTheAbsentPersonHas() {
        Officer forTheHead = inPlaceOf(HEAD);
        Officer forTheDeputy = inPlaceOf(DEPUTY);
        SigningRight deputys = right(DEPUTY.iin(), "committee", MINING);
        assertThat(of(forTheHead, Authority.HEAD)).isEqualTo(new Authority.ByPosition());
        assertThat(of(forTheDeputy, Authority.HEAD, deputys)).isEqualTo(new Authority.ByOrder(deputys));
        assertThat(new Authority.ByOrder(deputys).order(forTheDeputy))
                .as("the ground is the substitution's order")
                .isNull();
        assertThat(of(forTheDeputy, Authority.HEAD)).isEqualTo(missing("none"));
    }

    @Test
    void refusesRightsThatCannotBeGiven() {
        SigningRight wanted = right(DEPUTY.iin(), "committee", MINING);
        assertThat(hindrances(HEAD, wanted)).isEmpty();
        assertThat(hindrances(DEPUTY, wanted)).containsExactly("not-yours", "own");
        assertThat(hindrances(HEAD, wanted, right(DEPUTY.iin(), "committee"))).containsExactly("twice");
        assertThat(hindrances(HEAD, wanted, right(DEPUTY.iin(), "committee", POISONS)))
                .isEmpty();
        assertThat(hindrances(HEAD, right(DEPUTY.iin(), TODAY.minusDays(3), TODAY.minusDays(5), null)))
                .containsExactly("ends-before", "past");
        assertThat(hindrances(HEAD, right(DEPUTY.iin(), LocalDate.of(2026, 1, 11), null, null)))
                .containsExactly("before-order");
    }

    private static List<String> hindrances(Officer by, SigningRight wanted, SigningRight... known) {
        return SigningRights.hindrances(List.of(known), wanted, by, TODAY).stream()
                .map(reason -> reason.key().replace("refusal.signing-right.", ""))
                .toList();
    }

    private static Authority of(Officer officer, Role step, SigningRight... rights) {
        return Authority.of(officer, step, MINING, List.of(rights), TODAY);
    }

    private static Authority missing(String why) {
        return new Authority.Missing(Reason.of("refusal.signing-right." + why));
    }

    private static Authority over() {
        return new Authority.Missing(Reason.of("refusal.signing-right.over", "order", "№ 7-Қ, 12.01.2026"));
    }

    private static SigningRight right(Iin person, String body, RegulationId... services) {
        return new SigningRight(body, person, Set.of(services), LocalDate.of(2026, 1, 12), null, order(), null);
    }

    private static SigningRight right(Iin person, LocalDate from, @Nullable LocalDate until, @Nullable Instant ended) {
        return new SigningRight("committee", person, Set.of(), from, until, order(), ended);
    }

    private static SigningRight.Order order() {
        return new SigningRight.Order("7-Қ", LocalDate.of(2026, 1, 12));
    }

    private static Officer officer(String iin, String... roles) {
        return new Officer(
                new Iin(iin), iin, "committee", Stream.of(roles).map(Role::new).collect(Collectors.toSet()));
    }

    private static Officer inPlaceOf(Officer absent) {
        return new Officer(
                new Iin("991231400026"),
                "substitute",
                absent.body(),
                absent.roles(),
                new InPlaceOf(absent.iin(), "absent", TODAY, TODAY, "№ 1"));
    }
}
