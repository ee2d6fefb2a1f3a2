package kz.ruqsat.eds.revocation;

import java.time.Instant;

/** What can be said about the revocation of a certificate. */
public sealed interface RevocationAnswer {

    /** Who said it. */
    enum By {
        OCSP,
        CRL
    }

    /** Not revoked as of {@code thisUpdate}. */
    record Good(By by, Instant thisUpdate) implements RevocationAnswer {}

    /**
     * Revoked.
     *
     * @param at since when; 1970-01-01 when the responder does not know the certificate at all (RFC 6960 2.2)
     * @param reason name of the CRLReason of RFC 5280, such as {@code KEY_COMPROMISE}
     */
    record Revoked(Instant at, String reason, By by) implements RevocationAnswer {

        /**
         * Whether the responder means that the authority never issued such a certificate: revoked since 1970, on hold
         * (RFC 6960 2.2). Then somebody has made it who has the authority's key, or the bytes are not what they were.
         */
        public boolean neverIssued() {
            return by == By.OCSP && at.equals(Instant.EPOCH) && reason.equals("CERTIFICATE_HOLD");
        }
    }

    /**
     * No answer that can be believed.
     *
     * @param why what happened with each source, in English, for the log
     */
    record Unknown(String why) implements RevocationAnswer {}
}
