package kz.ruqsat.app.portal.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The application is filed ({@code portal/filed.jte}).
 *
 * @param later whether it was filed outside working time and counts as received later
 * @param due when the result is due at the latest, or null when that can't be said
 */
public record FiledPage(
        String number,
        String address,
        Instant filedAt,
        Instant receivedAt,
        boolean later,
        @Nullable Instant due) {}
