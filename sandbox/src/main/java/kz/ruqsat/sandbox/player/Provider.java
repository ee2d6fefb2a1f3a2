package kz.ruqsat.sandbox.player;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A provider's people, who work an application until nothing is left to do. */
final class Provider {
    /** Longer than the longest procedure. */
    private static final int MOST_ROUNDS = 30;

    private static final String WAITS = ".rq-columns__actions > p.govuk-body";

    private final Stage stage;
    private final List<Worker> people;
    private final Map<String, Worker> knownFor = new HashMap<>();

    Provider(Stage stage, List<Worker> people) {
        this.stage = stage;
        this.people = List.copyOf(people);
    }

    /** Whether the application is one of theirs. */
    boolean has(Application application) {
        return people.getFirst().sees(application).isPresent();
    }

    /** Everybody does his part, and the bodies asked consent. */
    void works(Application application) {
        var who = people.getFirst();
        var page = who.opens(application);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var done = who.acts(application, page);
            if (done.isPresent()) {
                page = followed(application, who, done.get());
                who = of(done.get().person(), who);
                page = page.browser() == who.browser() ? page : who.opens(application);
                continue;
            }
            var waits = page.texts(WAITS);
            if (waits.isEmpty()) {
                return;
            }
            who = holder(application, waits.getFirst());
            page = who.opens(application);
        }
        throw new Unexpected("an end after " + MOST_ROUNDS + " steps", application.history() + " on " + page);
    }

    private Page followed(Application application, Worker who, Worker.Done done) {
        done.asked().forEach(body -> stage.of(body).consents(application));
        return done.asked().isEmpty() ? done.next() : who.opens(application);
    }

    private Worker of(@Nullable String iin, Worker other) {
        return people.stream().filter(one -> one.iin().equals(iin)).findFirst().orElse(other);
    }

    /** Who may do what the application waits for: who did it the last time, or whoever is shown the panel. */
    private Worker holder(Application application, String waits) {
        var panel = "main form[action=/review/" + application.number() + "/act]";
        var known = Optional.ofNullable(knownFor.get(waits))
                .filter(one -> one.opens(application).shows(panel));
        var holder = known.or(() -> people.stream()
                        .filter(one -> one.opens(application).shows(panel))
                        .findFirst())
                .orElseThrow(() -> new Unexpected(
                        "somebody who can go on",
                        "nobody; " + waits + " " + people.getFirst().opens(application)));
        knownFor.put(waits, holder);
        return holder;
    }
}
