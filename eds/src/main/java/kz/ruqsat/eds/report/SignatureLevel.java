package kz.ruqsat.eds.report;

/** How much proof a signature carries (the levels of ETSI EN 319 122, 132 and 142). */
public enum SignatureLevel {
    /** The bare signature. */
    B,
    /** With a time stamp over it. */
    T,
    /** With the evidence of certificates and revocation too. */
    LT,
    /** With archive time stamps over all of it. */
    LTA
}
