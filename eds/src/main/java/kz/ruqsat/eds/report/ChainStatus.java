package kz.ruqsat.eds.report;

/** Whether a certificate leads to a trusted root at the time at which it is judged. */
public enum ChainStatus {
    /** It leads to a trusted root and every certificate on the way is inside its dates. */
    TRUSTED,
    /** No way to a trusted root: a foreign or a made-up certification authority. */
    UNKNOWN_ISSUER,
    /** It leads to a trusted root, but a certificate on the way is outside its dates (expired or not yet valid). */
    EXPIRED
}
