package kz.ruqsat.sandbox.databases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.databases.Cases.Kind;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.LocalText;
import kz.ruqsat.sandbox.people.PeopleFile;

/** What the databases know: the whole cast, with the exceptions of {@link Cases}. */
final class Knowledge {
    /** A person. */
    record Human(String iin, String surname, String name, String patronymic) {
        String fullName() {
            return surname + " " + name + " " + patronymic;
        }
    }

    /** A firm or body, and who leads it. */
    record Organisation(String bin, LocalText name, Human head) {}

    private final Map<String, Human> humans = new LinkedHashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Cases cases;

    Knowledge(PeopleFile people) {
        people.bodies().forEach(body -> {
            var staff = body.people().stream()
                    .map(p -> new Human(p.iin(), p.surname(), p.name(), p.patronymic()))
                    .toList();
            staff.forEach(this::add);
            organisations.put(body.bin(), new Organisation(body.bin(), body.name(), staff.getLast()));
        });
        for (var a : people.applicants()) {
            var human = new Human(a.iin(), a.surname(), a.name(), a.patronymic());
            add(human);
            if (a.bin() != null && a.organisation() != null) {
                organisations.putIfAbsent(a.bin(), new Organisation(a.bin(), a.organisation(), human));
            }
        }
        cases = cases(people.applicants());
        var other = human(cases.anotherHead().head()).orElseThrow();
        organisations.computeIfPresent(
                cases.anotherHead().bin(), (bin, firm) -> new Organisation(bin, firm.name(), other));
        organisations.remove(cases.absentFirm());
        humans.remove(cases.absentPerson());
    }

    Cases cases() {
        return cases;
    }

    Optional<Human> human(String iin) {
        return Optional.ofNullable(humans.get(iin));
    }

    Optional<Organisation> organisation(String bin) {
        return Optional.ofNullable(organisations.get(bin));
    }

    private void add(Human human) {
        humans.put(human.iin(), human);
    }

    /** The third to fifth firm whose head has a good certificate, and the second individual: whoever comes later is usual. */
    private Cases cases(List<PeopleFile.Applicant> applicants) {
        var heads = applicants.stream()
                .filter(a -> a.certificate() == CertificateKind.HEAD)
                .toList();
        var individuals = applicants.stream().filter(a -> a.bin() == null).toList();
        var absent = heads.get(4);
        var doubted = heads.get(3);
        var represented = heads.get(2);
        var another = new Cases.AnotherHead(
                bin(doubted), doubted.iin(), heads.getFirst().iin());
        var powers = new ArrayList<Cases.PowerOfAttorney>();
        for (var kind : Kind.values()) {
            var receiver = kind == Kind.ANOTHER_REPRESENTATIVE ? heads.getFirst() : individuals.getFirst();
            powers.add(power(kind, represented, receiver));
        }
        powers.add(power(Kind.GOOD, individuals.get(1), individuals.getFirst()));
        return new Cases(individuals.get(1).iin(), bin(absent), another, List.copyOf(powers));
    }

    private static Cases.PowerOfAttorney power(
            Kind kind, PeopleFile.Applicant principal, PeopleFile.Applicant representative) {
        var number = (principal.bin() == null ? "2-" : "1-") + (1001 + kind.ordinal());
        var giver = principal.organisation() == null
                ? name(principal)
                : principal.organisation().kk();
        return new Cases.PowerOfAttorney(
                kind,
                number,
                "2026-01-15",
                principal.bin() == null ? principal.iin() : principal.bin(),
                giver,
                representative.iin(),
                name(representative));
    }

    private static String name(PeopleFile.Applicant a) {
        return a.surname() + " " + a.name() + " " + a.patronymic();
    }

    private static String bin(PeopleFile.Applicant a) {
        if (a.bin() == null) {
            throw new IllegalStateException("a firm's head has a BIN: " + a.iin());
        }
        return a.bin();
    }
}
