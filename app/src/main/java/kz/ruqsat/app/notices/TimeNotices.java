package kz.ruqsat.app.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.notices.store.DueRows;
import kz.ruqsat.app.notices.store.DueRows.Ending;
import kz.ruqsat.app.notices.store.DueRows.Unfiled;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.stereotype.Component;

/**
 * Tells what the passing of time brings about: a licence ends within 30 days (eGov reminds at that time, INTERFACES.md
 * §7.4), a request waits for its payment or signature since a day (assumed: the acts say nothing of it). Each once.
 */
@Component
public class TimeNotices {
    private static final int DAYS_BEFORE_END = 30;
    private static final Duration AFTER = Duration.ofDays(1);
    private static final Duration NOT_OLDER = Duration.ofDays(7);
    private static final int AT_ONCE = 200;

    private final Notices notices;
    private final DueRows rows;
    private final Laws laws;
    private final InstantSource time;

    TimeNotices(Notices notices, DueRows rows, Laws laws, InstantSource time) {
        this.notices = notices;
        this.rows = rows;
        this.laws = laws;
        this.time = time;
    }

    /** Goes through all of them once. */
    public void look() {
        Instant now = time.instant();
        LocalDate today = now.atZone(Laws.ZONE).toLocalDate();
        each(
                behind -> rows.ending(today, today.plusDays(DAYS_BEFORE_END), behind, AT_ONCE),
                Ending::number,
                one -> notices.tell(new Receivers.OfApplicant(one.holder()), ends(one, now)));
        each(
                behind -> rows.unfiled(now.minus(NOT_OLDER), now.minus(AFTER), behind, AT_ONCE),
                Unfiled::number,
                one -> notices.tell(new Receivers.OfApplicant(one.applicant()), waits(one, now)));
    }

    private static <T> void each(Function<String, List<T>> next, Function<T, String> number, Consumer<T> told) {
        String behind = "";
        List<T> found = next.apply(behind);
        while (!found.isEmpty()) {
            found.forEach(told);
            behind = number.apply(found.getLast());
            found = next.apply(behind);
        }
    }

    private Message ends(Ending licence, Instant now) {
        LocalText service =
                laws.edition(licence.regulation(), licence.edition()).head().title();
        return new Message(
                "licence/" + licence.number() + "/ends/" + licence.until(),
                Topic.EXPIRY,
                "notices.ends.",
                Map.of("number", licence.number(), "service", service, "until", licence.until()),
                "/licences/" + licence.number(),
                null,
                now);
    }

    private Message waits(Unfiled request, Instant now) {
        LocalText service =
                laws.edition(request.regulation(), request.edition()).head().title();
        return new Message(
                "application/" + request.number() + "/waits/" + (request.paid() ? "signature" : "payment"),
                Topic.ACTION,
                request.paid() ? "notices.unsigned." : "notices.unpaid.",
                Map.of("number", request.number(), "service", service),
                "/cabinet/" + request.number(),
                null,
                now);
    }
}
