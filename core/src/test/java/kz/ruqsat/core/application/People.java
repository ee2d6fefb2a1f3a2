package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;

/** The people of the tests. */
final class People {
    static final Officer CLERK = officer(1, "Айгүл", "committee", "clerk");
    static final Officer DIVISION_HEAD = officer(2, "Болат", "committee", "division-head");
    static final Officer EXPERT = officer(3, "Гүлнар", "committee", "expert");
    static final Officer SECOND_EXPERT = officer(4, "Дәурен", "committee", "expert");
    static final Officer PROVIDER_HEAD = officer(5, "Ербол", "committee", "provider-head");
    static final Officer CLERK_AND_EXPERT = officer(6, "Жанар", "committee", "clerk", "expert");
    static final Officer EXPERT_ELSEWHERE = officer(7, "Зере", "sanitary-control", "expert", "clerk");
    static final Officer SAFETY = officer(8, "Ілияс", "industrial-safety", "consent-officer");
    static final Officer SANITARY = officer(9, "Камила", "sanitary-control", "consent-officer");
    static final Officer ECOLOGY = officer(10, "Ләззат", "ecology-zhambyl", "consent-officer");
    static final Officer OPERATOR = officer(12, "Перизат", "state-corporation-astana", "operator");
    static final Officer ECOLOGY_ELSEWHERE = officer(11, "Мұрат", "ecology-karaganda", "consent-officer");

    static final Applicant FIRM = new Applicant(new Bin("050140000011"), "«Қаратау химия» ЖШС");
    static final Iin DIRECTOR = iin(20);
    static final Applicant PERSON = new Applicant(iin(21), "Нұрлан");

    /** Everybody who works in a body. */
    static final List<Officer> OFFICERS = List.of(
            CLERK,
            DIVISION_HEAD,
            EXPERT,
            SECOND_EXPERT,
            PROVIDER_HEAD,
            CLERK_AND_EXPERT,
            EXPERT_ELSEWHERE,
            SAFETY,
            SANITARY,
            ECOLOGY,
            ECOLOGY_ELSEWHERE);

    private People() {}

    static Signature signature(Iin signer, Instant at) {
        return new Signature(signer, "CN=" + signer, "5e".repeat(32), at);
    }

    /** A valid made-up IIN for each number. */
    static Iin iin(int number) {
        return IntStream.range(0, 10)
                .mapToObj(check -> Iin.parse(String.format(Locale.ROOT, "8501013%04d%d", number, check)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> iin(number + 1_000));
    }

    private static Officer officer(int number, String name, String body, String... roles) {
        Set<Role> held = List.of(roles).stream().map(Role::new).collect(Collectors.toSet());
        return new Officer(iin(number), name, body, held);
    }
}
