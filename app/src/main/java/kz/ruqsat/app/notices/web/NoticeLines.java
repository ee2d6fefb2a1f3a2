package kz.ruqsat.app.notices.web;

import kz.ruqsat.app.notices.Notice;
import kz.ruqsat.app.notices.NoticeWords;
import kz.ruqsat.app.shell.Texts;
import org.springframework.stereotype.Component;

/** Notices as lines in the reader's language. */
@Component
class NoticeLines {
    private final NoticeWords words;

    NoticeLines(NoticeWords words) {
        this.words = words;
    }

    NoticeLine line(Notice notice, Texts texts) {
        return new NoticeLine(
                words.subject(notice, texts),
                words.text(notice, texts),
                notice.link(),
                words.paragraph(notice, texts),
                notice.at(),
                !notice.read());
    }
}
