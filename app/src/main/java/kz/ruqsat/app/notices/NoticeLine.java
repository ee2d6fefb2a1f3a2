package kz.ruqsat.app.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the reader's language.
 *
 * @param paragraph that it fulfils, as it is cited, or null
 */
public record NoticeLine(
        String subject,
        String text,
        @Nullable String link,
        @Nullable String paragraph,
        Instant at,
        boolean unread) {}
