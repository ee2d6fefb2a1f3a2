package kz.ruqsat.eds.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signed list, answer or time stamp says.
 *
 * @param about the serial number of a certificate (lower-case hexadecimal), the digest that was stamped, or the number
 *     of a list
 * @param at since when, or when it was said; null when that is not said
 * @param detail the reason of a revocation, the digest's algorithm, or how many certificates a list names
 */
public record Statement(Kind kind, String about, @Nullable Instant at, String detail) {

    /** What is said. */
    public enum Kind {
        /** The certificate was not revoked at that time. */
        GOOD,
        /** The certificate is revoked since that time. */
        REVOKED,
        /** The authority never issued such a certificate. */
        NOT_ISSUED,
        /** The responder can't say. */
        UNKNOWN,
        /** This digest existed at that time. */
        STAMPED,
        /** These certificates were revoked by that time. */
        LISTED,
        /** These changes to a list were made by that time. */
        CHANGES_LISTED
    }
}
