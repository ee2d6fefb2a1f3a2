package kz.ruqsat.app.signers;

import java.time.Instant;
import kz.ruqsat.core.application.SigningRight;
import org.jspecify.annotations.Nullable;

/**
 * A right to sign as it was recorded.
 *
 * @param personName who has it
 * @param recordedBy name of who entered it; null: the people file of the installation
 * @param endedBy name of who ended it, or null while it was not ended
 */
public record RecordedRight(
        long id,
        SigningRight right,
        String personName,
        @Nullable String recordedBy,
        Instant recordedAt,
        @Nullable String endedBy) {}
