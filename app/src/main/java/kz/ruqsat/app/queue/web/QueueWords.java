package kz.ruqsat.app.queue.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.queue.Errand;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.Halls;
import kz.ruqsat.app.shell.KazakhOrder;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.Texts;
import org.springframework.stereotype.Component;

/** What people come for and when, in the reader's language. */
@Component
class QueueWords {
    private final Halls halls;
    private final InstantSource time;

    QueueWords(Halls halls, InstantSource time) {
        this.halls = halls;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    Hall hall(String centre) {
        return halls.find(centre).orElseThrow(() -> new NotThere("centre " + centre));
    }

    List<Body> centres() {
        return halls.centres();
    }

    boolean serves(Body centre, Errand errand) {
        return halls.serves(centre, errand, now());
    }

    String errand(Errand errand, Texts texts) {
        return errand.service()
                .map(id -> halls.service(id, now())
                        .map(service -> texts.of(service.head().title()))
                        .orElse(id.value()))
                .orElseGet(() -> texts.of("queue.errand.collect"));
    }

    /** To collect first, then the services by their names. */
    List<Choice> choices(Body centre, Texts texts) {
        List<Choice> choices = new ArrayList<>();
        halls.services(centre, now())
                .forEach(service -> choices.add(
                        new Choice(service.id().value(), texts.of(service.head().title()))));
        choices.sort(Comparator.comparing(Choice::text, KazakhOrder.comparator()));
        choices.addFirst(new Choice(Errand.COLLECT.word(), texts.of("queue.errand.collect")));
        return choices;
    }

    static String day(LocalDate day, Texts texts) {
        return texts.of(
                "queue.day", texts.of("queue.weekday." + day.getDayOfWeek().getValue()), day);
    }
}
