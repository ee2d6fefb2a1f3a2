package kz.ruqsat.app.signers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.signers.store.SigningRightRows;
import kz.ruqsat.core.application.Authority;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import org.springframework.stereotype.Component;

/** By what right somebody signs results. Each question is one SQL statement, none about the head. */
@Component
public class Signers {
    private final SigningRightRows rows;
    private final People people;
    private final InstantSource time;

    Signers(SigningRightRows rows, People people, InstantSource time) {
        this.rows = rows;
        this.people = people;
        this.time = time;
    }

    /** The officer's authority today. */
    public Authority authority(Officer officer, Role step, RegulationId service) {
        List<SigningRight> rights =
                Authority.byPosition(officer, step) ? List.of() : rows.of(officer.body(), officer.holder());
        return Authority.of(officer, step, service, rights, today());
    }

    /**
     * What orders gave this officer, or him in whose place he acts, as it stands until the end of the transaction: a
     * right is ended before a signature or after it, never beside it.
     */
    public List<SigningRight> rightsHeld(Officer officer) {
        if (Authority.isHead(officer)) {
            return List.of();
        }
        rows.hold(officer.body());
        return rows.of(officer.body(), officer.holder());
    }

    /** Somebody who may sign, and by what right. */
    public record Signer(Person person, Authority authority) {}

    /** Everybody of the body who may sign the results of that service in such a step today, by surname. */
    public List<Signer> of(String body, Role step, RegulationId service) {
        List<SigningRight> rights = rows.standing(body);
        return people.officers(body, step.value()).stream()
                .map(person -> new Signer(person, Authority.of(person.officer(), step, service, rights, today())))
                .filter(signer -> !(signer.authority() instanceof Authority.Missing))
                .toList();
    }

    private LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }
}
