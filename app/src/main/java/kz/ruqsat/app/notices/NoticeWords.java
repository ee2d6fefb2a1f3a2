package kz.ruqsat.app.notices;

import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.app.path.Paragraphs;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the words of a notice in the language of who reads it. */
@Component
public class NoticeWords {
    private final Paths paths;

    NoticeWords(Paths paths) {
        this.paths = paths;
    }

    public String subject(Notice notice, Texts texts) {
        return filled(notice, "subject", texts);
    }

    public String text(Notice notice, Texts texts) {
        return filled(notice, "text", texts);
    }

    public String sms(Notice notice, Texts texts) {
        return filled(notice, "sms", texts);
    }

    /** The paragraph that the notice fulfils, as it is cited, or null. */
    public @Nullable String paragraph(Notice notice, Texts texts) {
        return notice.paragraph() == null ? null : Paragraphs.named(texts, notice.paragraph());
    }

    private String filled(Notice notice, String part, Texts texts) {
        Map<String, Object> values = new TreeMap<>();
        notice.arguments()
                .forEach((name, value) -> values.put(
                        name,
                        value instanceof Reason reason ? paths.words(texts).reason(reason) : value));
        return texts.of(notice.words() + part, values);
    }
}
