package kz.ruqsat.core.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.delegation.Substitution.Ground;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.Seeds;
import org.junit.jupiter.api.Test;

class SubstitutionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Iin A = new Iin("850101300015");
    private static final Iin B = new Iin("550505300118");
    private static final Iin C = new Iin("040229500035");
    private static final Officer HEAD = officer("900101300811", "provider-head");
    private static final Officer DEPUTY = officer("550505300118", "deputy-head");
    private static final Ground GROUND = new Ground("12-Ө", TODAY, "еңбек демалысы");

    @Test
    void letsTheHeadSayItOfAnybody() {
        assertThat(hindrances(HEAD, substitution(A, B, 0, 5))).isEmpty();
    }

    @Test
    void letsADeputySayItOfHimselfOnly() {
        assertThat(hindrances(DEPUTY, substitution(B, A, 0, 5))).isEmpty();
        assertThat(hindrances(DEPUTY, substitution(A, B, 0, 5))).containsExactly("not-yours");
    }

    @Test
    void letsNobodyElseSayIt() {
        Officer expert = officer("850101300015", "expert");
        assertThat(Substitutions.mayDecide(expert)).isFalse();
        assertThat(hindrances(expert, substitution(A, B, 0, 5))).containsExactly("not-yours");
    }

    @Test
    void wantsAGroundAndAPeriodThatIsNotOver() {
        Substitution ill = new Substitution("committee", A, A, day(-3), day(-4), new Ground(" ", day(1), ""));
        assertThat(hindrances(HEAD, ill))
                .containsExactly("own-place", "ends-before", "past", "order-later", "no-ground");
    }

    @Test
    void takesOneSubstituteAtATime() {
        Substitution standing = substitution(A, B, 0, 5);
        assertThat(hindrances(HEAD, substitution(A, C, 5, 9), standing)).containsExactly("overlaps");
        assertThat(hindrances(HEAD, substitution(A, C, 6, 9), standing)).isEmpty();
    }

    @Test
    void takesNoSubstituteWhoIsAbsentAndNoAbsentWhoSubstitutes() {
        Substitution standing = substitution(A, B, 0, 5);
        assertThat(hindrances(HEAD, substitution(C, A, 3, 4), standing)).containsExactly("substitute-absent");
        assertThat(hindrances(HEAD, substitution(B, C, 3, 4), standing)).containsExactly("absent-substitutes");
        assertThat(hindrances(HEAD, substitution(B, A, 3, 4), standing))
                .containsExactly("substitute-absent", "absent-substitutes");
    }

    @Test
    void neverComesToAChainOnAnyDay() {
        List<Iin> people = List.of(A, B, C, new Iin("100630600045"));
        Seeds.forAll(200, random -> {
            List<Substitution> standing = new java.util.ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int from = random.nextInt(10);
                Substitution wanted = substitution(
                        people.get(random.nextInt(4)), people.get(random.nextInt(4)), from, from + random.nextInt(4));
                if (Substitutions.hindrances(standing, wanted, HEAD, TODAY).isEmpty()) {
                    standing.add(wanted);
                }
            }
            for (int i = 0; i < 14; i++) {
                LocalDate day = day(i);
                List<Substitution> holding = standing.stream()
                        .filter(s -> s.inPlaceOf("").holdsOn(day))
                        .toList();
                assertThat(holding).extracting(Substitution::absent).doesNotHaveDuplicates();
                assertThat(holding)
                        .noneMatch(s -> holding.stream()
                                .anyMatch(other -> other.absent().equals(s.substitute())));
            }
        });
    }

    private static List<String> hindrances(Officer by, Substitution wanted, Substitution... standing) {
        return Substitutions.hindrances(List.of(standing), wanted, by, TODAY).stream()
                .map(Reason::key)
                .map(key -> key.replace("refusal.substitution.", ""))
                .toList();
    }

    private static Substitution substitution(Iin absent, Iin substitute, int from, int until) {
        return new Substitution("committee", absent, substitute, day(from), day(until), GROUND);
    }

    private static LocalDate day(int days) {
        return TODAY.plusDays(days);
    }

    private static Officer officer(String iin, String role) {
        return new Officer(new Iin(iin), role, "committee", Set.of(new Role(role)));
    }
}
