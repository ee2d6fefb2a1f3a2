package kz.ruqsat.app.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.review.store.InboxRows;
import kz.ruqsat.app.review.store.InboxRows.Moments;
import kz.ruqsat.app.review.store.InboxRows.Place;
import kz.ruqsat.core.application.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for an officer. */
@Component
public class InboxDesk {
    private static final int PAGE = 25;

    private final InboxRows inbox;
    private final InstantSource time;

    public InboxDesk(InboxRows inbox, InstantSource time) {
        this.inbox = inbox;
        this.time = time;
    }

    /**
     * A page of the tasks of that kind. Two statements.
     *
     * @param officers as whom the person may act: himself first, then in the place of absent colleagues
     */
    public Inbox inbox(List<Officer> officers, Due due, @Nullable String after) {
        Instant now = time.instant();
        Instant tomorrow = now.atZone(Laws.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Laws.ZONE)
                .toInstant();
        Moments moments = new Moments(now, tomorrow);
        List<InboxTask> tasks = inbox.page(officers, due, moments, place(after), PAGE + 1);
        boolean more = tasks.size() > PAGE;
        List<InboxTask> shown = more ? tasks.subList(0, PAGE) : tasks;
        String next = more ? shown.getLast().due() + "_" + shown.getLast().number() : null;
        return new Inbox(shown, inbox.counts(officers, moments), next);
    }

    private static @Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        int stroke = after.lastIndexOf('_');
        try {
            return stroke < 0
                    ? null
                    : new Place(Instant.parse(after.substring(0, stroke)), after.substring(stroke + 1));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
