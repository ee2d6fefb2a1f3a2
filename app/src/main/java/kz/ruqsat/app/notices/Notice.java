package kz.ruqsat.app.notices;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A notice as it is kept: its words are made when it is read, see {@link NoticeWords}. */
public record Notice(
        long id,
        Topic topic,
        String words,
        Map<String, Object> arguments,
        @Nullable String link,
        @Nullable String paragraph,
        Instant at,
        boolean read) {}
