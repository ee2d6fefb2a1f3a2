package kz.ruqsat.app.notices;

import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.app.notices.store.NoticeRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's notices in the cabinet. */
@Component
public class NoticeDesk {
    /** Notices on a page of the list. */
    public static final int PAGE = 20;

    private final NoticeRows rows;
    private final InstantSource time;

    NoticeDesk(NoticeRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    /** The latest before that notice, one more than a page; those of the page count as read from now on. */
    @Transactional
    public List<Notice> read(long account, long before) {
        List<Notice> found = rows.list(account, before, PAGE + 1);
        List<Long> unread = found.stream()
                .limit(PAGE)
                .filter(notice -> !notice.read())
                .map(Notice::id)
                .toList();
        if (!unread.isEmpty()) {
            rows.markRead(account, unread, time.instant());
        }
        return found;
    }

    /** The latest that the person has not read. */
    public List<Notice> unread(long account, int limit) {
        return rows.unread(account, limit);
    }
}
