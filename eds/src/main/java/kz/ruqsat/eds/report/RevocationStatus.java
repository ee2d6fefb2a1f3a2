package kz.ruqsat.eds.report;

/** What the certification authority says about a certificate at the time at which it is judged. */
public enum RevocationStatus {
    /** Not revoked at that time. */
    GOOD,
    /** Revoked at that time. */
    REVOKED,
    /** Asked, but no answer that can be believed. */
    UNKNOWN,
    /** Not asked, because the issuer is not trusted: nobody to ask. */
    NOT_CHECKED
}
