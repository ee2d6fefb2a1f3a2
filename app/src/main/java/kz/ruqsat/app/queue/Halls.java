package kz.ruqsat.app.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.queue.store.HallRows;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import org.springframework.stereotype.Component;

/** The halls of the State Corporation and of the service centres, and what is served in them. */
@Component
public class Halls {
    /** Three calls, assumed: the acts say only that there is a queue. */
    private static final int CALLS = 3;

    private static final String OPERATOR = "operator";

    private final People people;
    private final HallRows rows;
    private final Laws laws;
    private final OpeningHours hours;

    public Halls(People people, HallRows rows, Laws laws, OpeningHours hours) {
        this.people = people;
        this.rows = rows;
        this.laws = laws;
        this.hours = hours;
    }

    /** All centres with a hall. */
    public List<Body> centres() {
        return people.bodies().stream()
                .filter(body -> channel(body).isPresent())
                .toList();
    }

    /** The hall of that centre; made with as many counters as it has operators when nobody set it before. */
    public Optional<Hall> find(String centre) {
        return people.body(centre)
                .filter(body -> channel(body).isPresent())
                .map(body -> rows.find(body).orElseGet(() -> begin(body)));
    }

    private Hall begin(Body body) {
        int operators = people.officers(body.id(), OPERATOR).size();
        rows.begin(new Hall(
                body, Math.max(1, operators), CALLS, false, Secret.random().text()));
        return rows.find(body).orElseThrow();
    }

    /** Changes a hall. */
    public void set(Hall hall) {
        rows.set(hall);
    }

    /** The services that the centre takes applications for on that day. */
    public List<Regulation> services(Body centre, Instant now) {
        return channel(centre).stream()
                .flatMap(channel -> laws.current(hours.dayOf(now)).stream()
                        .filter(service -> service.head().channels().contains(channel)))
                .toList();
    }

    /** The service by its id, in the edition in force. */
    public Optional<Regulation> service(RegulationId id, Instant now) {
        return laws.current(id, hours.dayOf(now));
    }

    /** Whether one can come to this centre for that. */
    public boolean serves(Body centre, Errand errand, Instant now) {
        return errand.service()
                .map(id -> services(centre, now).stream()
                        .anyMatch(service -> service.id().equals(id)))
                .orElse(true);
    }

    private static Optional<Channel> channel(Body body) {
        return switch (body.kind()) {
            case STATE_CORPORATION -> Optional.of(Channel.STATE_CORPORATION);
            case SERVICE_CENTRE -> Optional.of(Channel.SERVICE_CENTRE);
            case PROVIDER, OTHER_BODY, CONTACT_CENTRE -> Optional.empty();
        };
    }
}
