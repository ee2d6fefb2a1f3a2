package kz.ruqsat.app.window;

import java.time.Instant;
import java.time.LocalDate;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/** One reception in a list; null is what is not known yet. */
public record ReceptionLine(
        UnifiedNumber number,
        Reception.Stage stage,
        String operator,
        Instant openedAt,
        @Nullable String ticket,
        @Nullable String regulation,
        @Nullable LocalDate edition,
        @Nullable String covered,
        @Nullable String applicantName,
        @Nullable String visitorName,
        @Nullable String application,
        @Nullable Instant sentAt,
        @Nullable Instant resultAt,
        @Nullable Boolean granted,
        @Nullable LocalDate keepUntil) {}
