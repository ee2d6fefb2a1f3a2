package kz.ruqsat.app.notices;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.shared.Language;
import org.springframework.stereotype.Component;

/** Makes letters and short messages out of notices, in the receiver's language. */
@Component
class LetterTexts {
    private final TextBook book;
    private final NoticeWords words;
    private final String publicUrl;

    LetterTexts(TextBook book, NoticeWords words, Settings settings) {
        this.book = book;
        this.words = words;
        this.publicUrl = settings.publicUrl().toString().replaceFirst("/+$", "");
    }

    LetterText letter(Notice notice, Language language) {
        Texts texts = book.in(language);
        String path = notice.link();
        List<String> small = new ArrayList<>();
        String paragraph = words.paragraph(notice, texts);
        if (paragraph != null) {
            small.add(texts.of("notices.letter.paragraph", paragraph));
        }
        small.add(texts.of("notices.letter.choose", settings(notice.topic())));
        return new LetterText(
                words.subject(notice, texts),
                words.text(notice, texts),
                path == null ? null : new LetterText.Link(texts.of("notices.letter.open"), publicUrl + path),
                small);
    }

    LetterText code(String code, Language language) {
        Texts texts = book.in(language);
        return new LetterText(
                texts.of("notices.code.subject", code),
                texts.of("notices.code.text", code),
                null,
                List.of(texts.of("notices.code.notYou")));
    }

    String sms(Notice notice, Language language) {
        return words.sms(notice, book.in(language));
    }

    String smsCode(String code, Language language) {
        return book.in(language).of("notices.code.sms", code);
    }

    /** Where the receiver chooses what he is sent. */
    String settings(Topic topic) {
        return publicUrl + (Topic.of(true).contains(topic) ? "/cabinet/settings" : "/notices/settings");
    }
}
