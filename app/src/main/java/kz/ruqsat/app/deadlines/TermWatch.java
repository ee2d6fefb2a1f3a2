package kz.ruqsat.app.deadlines;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.deadlines.TermSignal.Kind;
import kz.ruqsat.app.deadlines.TermSignal.Party;
import kz.ruqsat.app.deadlines.store.OpenTermRows;
import kz.ruqsat.app.deadlines.store.OpenTermRows.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reminds before a term ends, marks it when it is over and tells the superiors, each once, however many nodes look. A
 * term that stands still is left alone; when it runs on with another end, all of it begins anew for that end. Says
 * nothing to the journal: nothing of it changes what may be done with an application.
 */
@Component
public class TermWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TermWatch.class);
    private static final int AT_ONCE = 200;

    private final OpenTermRows rows;
    private final Announcer announcer;
    private final Escalations escalations;
    private final TermRules rules;
    private final InstantSource time;

    TermWatch(OpenTermRows rows, Announcer announcer, Escalations escalations, TermRules rules, InstantSource time) {
        this.rows = rows;
        this.announcer = announcer;
        this.escalations = escalations;
        this.rules = rules;
        this.time = time;
    }

    /** Goes through all terms that end soon or have ended, once; returns how many times somebody was told. */
    public int look() {
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        Instant horizon = rules.reminders().horizon(rules.clock(), now);
        int said = 0;
        List<OpenTerm> page = rows.until(horizon, Place.START, AT_ONCE);
        while (!page.isEmpty()) {
            for (OpenTerm term : page) {
                said += look(term, now);
            }
            page = rows.until(horizon, Place.of(page.getLast()), AT_ONCE);
        }
        return said;
    }

    /** One term that can't be counted must not keep the others from being looked at. */
    private int look(OpenTerm term, Instant now) {
        try {
            int said = 0;
            for (TermSignal signal : due(term, now)) {
                said += announcer.say(signal) ? 1 : 0;
            }
            return said;
        } catch (RuntimeException failure) {
            LOG.error("The term of {} {} could not be looked at", term.application(), term.item(), failure);
            return 0;
        }
    }

    private List<TermSignal> due(OpenTerm term, Instant now) {
        if (!now.isAfter(term.due())) {
            boolean remind = !term.said().reminded() && !now.isBefore(term.remindAt(rules.reminders(), rules.clock()));
            return remind ? List.of(signal(term, Kind.REMINDER, 0, term.of(), now)) : List.of();
        }
        if (rules.endsInConsent(term)) {
            return List.of();
        }
        List<TermSignal> signals = new ArrayList<>();
        if (!term.said().overdue()) {
            signals.add(signal(term, Kind.OVERDUE, 0, term.of(), now));
        }
        int told = term.said().superiors();
        int wanted = rules.reminders().superiorsToldBy(rules.clock(), term.due(), now);
        List<Party> superiors = escalations.of(term, told, wanted);
        for (int i = 0; i < superiors.size(); i++) {
            signals.add(signal(term, Kind.ESCALATION, told + i + 1, superiors.get(i), now));
        }
        return signals;
    }

    private static TermSignal signal(OpenTerm term, Kind kind, int level, Party to, Instant now) {
        return new TermSignal(
                term.application(), term.item(), kind, level, term.due(), term.step(), term.of(), to, now);
    }
}
