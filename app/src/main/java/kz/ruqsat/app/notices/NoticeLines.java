package kz.ruqsat.app.notices;

import kz.ruqsat.app.shell.Texts;
import org.springframework.stereotype.Component;

/** Notices as lines in the reader's language. */
@Component
public class NoticeLines {
    private final NoticeWords words;

    NoticeLines(NoticeWords words) {
        this.words = words;
    }

    public NoticeLine line(Notice notice, Texts texts) {
        return new NoticeLine(
                words.subject(notice, texts),
                words.text(notice, texts),
                notice.link(),
                words.paragraph(notice, texts),
                notice.at(),
                !notice.read());
    }
}
