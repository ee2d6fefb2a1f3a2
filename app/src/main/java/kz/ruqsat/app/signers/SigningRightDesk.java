package kz.ruqsat.app.signers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.signers.store.SigningRightRows;
import kz.ruqsat.core.application.Authority;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.application.SigningRights;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.shared.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The head of a body gives its people the right to sign, and ends it. */
@Component
public class SigningRightDesk {
    private final SigningRightRows rows;
    private final Colleagues colleagues;
    private final Laws laws;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    SigningRightDesk(
            SigningRightRows rows,
            Colleagues colleagues,
            Laws laws,
            TransactionTemplate transaction,
            InstantSource time) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.laws = laws;
        this.transaction = transaction;
        this.time = time;
    }

    /** Whether the person gives and ends rights. */
    public boolean mayDecide(Person person) {
        return colleagues.decider(person).isPresent();
    }

    /** The services of the person's body today, by id. */
    public List<Regulation> services(Person person) {
        String body = person.officer().body();
        return laws.current(today()).stream()
                .filter(law -> law.head().provider().equals(body))
                .toList();
    }

    /** Colleagues whose position has a task of signing, without the head, who needs no order. By surname. */
    public List<Person> eligible(Person person) {
        Set<Role> signing = services(person).stream()
                .flatMap(law -> law.variants().stream())
                .flatMap(variant -> variant.procedure().steps().stream())
                .filter(step -> step.action() == Action.SIGN)
                .map(Step::role)
                .collect(Collectors.toSet());
        return colleagues.of(person).stream()
                .filter(one -> !Authority.isHead(one.officer()))
                .filter(one -> one.officer().roles().stream().anyMatch(signing::contains))
                .toList();
    }

    /** The rights that hold or will, the latest first: all of the body for who decides, else the person's own. */
    public List<RecordedRight> current(Person person) {
        return rows.current(person.officer().body(), mayDecide(person) ? null : person.iin(), today());
    }

    /**
     * A page of those that are over or were ended, the latest first.
     *
     * @param before the id behind which the page begins, or {@link Long#MAX_VALUE}
     */
    public List<RecordedRight> earlier(Person person, long before) {
        return rows.earlier(person.officer().body(), mayDecide(person) ? null : person.iin(), today(), before);
    }

    /** As many as a page has. */
    public int pageSize() {
        return SigningRightRows.PAGE;
    }

    /** Enters it, or tells why it can't be. Two at once for one body wait for one another. */
    public List<Reason> give(Person person, SigningRight wanted) {
        boolean there = eligible(person).stream().anyMatch(one -> one.iin().equals(wanted.person()));
        Set<RegulationId> services =
                services(person).stream().map(Regulation::id).collect(Collectors.toSet());
        if (!there || !services.containsAll(wanted.services())) {
            return List.of(Reason.of("refusal.signing-right.not-there"));
        }
        Officer by = colleagues.decider(person).orElseGet(person::officer);
        return transaction.execute(_ -> {
            rows.lock(wanted.body());
            List<SigningRight> known = rows.of(wanted.body(), wanted.person());
            List<Reason> reasons = SigningRights.hindrances(known, wanted, by, today());
            if (reasons.isEmpty()) {
                rows.add(wanted, person.iin().value(), time.instant());
            }
            return reasons;
        });
    }

    /** Ends it now; false when it has ended already or is not this person's to end. Waits for whoever signs by it. */
    public boolean end(Person person, long id) {
        boolean mine = rows.find(person.officer().body(), id)
                .filter(found -> endable(person, List.of(found)).contains(id))
                .isPresent();
        return mine
                && transaction.execute(_ -> {
                    rows.lock(person.officer().body());
                    return rows.end(id, person.iin(), time.instant());
                });
    }

    /** The ids of those that this person may end now. */
    public Set<Long> endable(Person person, List<RecordedRight> recorded) {
        boolean decides = mayDecide(person);
        LocalDate today = today();
        return recorded.stream()
                .filter(one -> switch (one.right().standing(today)) {
                    case HOLDS, TO_COME -> decides;
                    case OVER, ENDED -> false;
                })
                .map(RecordedRight::id)
                .collect(Collectors.toSet());
    }

    /** Today in Almaty. */
    public LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }
}
