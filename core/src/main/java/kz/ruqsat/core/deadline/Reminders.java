package kz.ruqsat.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody is reminded that a term is about to end, and when the superiors are told that it has ended. The acts say
 * neither: both are the body's own order.
 *
 * @param before so much working time before the end at the latest…
 * @param share …or when this share of the term is left, where that is later; between 0 and 1
 * @param escalateEvery so much working time after the end the next superior is told; the first one at once
 */
public record Reminders(Duration before, double share, Duration escalateEvery) {
    public Reminders {
        if (!before.isPositive() || !escalateEvery.isPositive() || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "Not an order of reminders: " + before + ", " + share + ", " + escalateEvery);
        }
    }

    /** When to remind of that term's end; empty while the term stands still. */
    public Optional<Instant> remindAt(TermClock clock, RunningTerm running) {
        return running.legalEnd().map(end -> clock.calendar().minusWorkingTime(end, lead(clock, running)));
    }

    /** How much working time is left at the reminder. */
    public Duration lead(TermClock clock, RunningTerm running) {
        RunningTerm unbroken = clock.begin(running.term(), running.from());
        return lead(clock.progress(unbroken, running.from()).allowed());
    }

    /** How much working time is left at the reminder, of a term that has so much in all. */
    public Duration lead(Duration whole) {
        Duration part = Duration.ofMillis((long) (whole.toMillis() * share));
        return part.compareTo(before) < 0 ? part : before;
    }

    /** Terms that end after this moment need no reminder yet. */
    public Instant horizon(TermClock clock, Instant now) {
        return clock.calendar().plusWorkingTime(now, before);
    }

    /** How many superiors have to have been told by now; none before the end. */
    public int superiorsToldBy(TermClock clock, Instant end, Instant now) {
        if (!now.isAfter(end)) {
            return 0;
        }
        Duration late = clock.calendar().workingTimeBetween(end, now);
        return 1 + Math.toIntExact(Math.min(late.dividedBy(escalateEvery), 100));
    }
}
