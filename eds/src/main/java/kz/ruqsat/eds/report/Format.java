package kz.ruqsat.eds.report;

/** What a file given for verification is. */
public enum Format {
    /** A PDF file, signed or not. */
    PDF,
    /** A CMS SignedData (RFC 5652): DER, PEM or plain base64. */
    CMS,
    /** XML with its signatures in it. */
    XML,
    /** A SOAP message with WS-Security. */
    SOAP,
    /** An X.509 certificate: DER or PEM. */
    CERTIFICATE,
    /** A time-stamp token, or the answer of a time-stamp authority that carries one (RFC 3161). */
    TIME_STAMP,
    /** A certificate revocation list: DER or PEM. */
    REVOCATION_LIST,
    /** The answer of an OCSP responder (RFC 6960). */
    OCSP_ANSWER,
    /** Our archive of a licence: its paper, its data and the evidence for both; see {@code LicencePackage}. */
    LICENCE_PACKAGE,
    /** None of these. */
    UNKNOWN;

    /** Whether it is about certificates and times, and no document that somebody signs. */
    public boolean evidence() {
        return switch (this) {
            case CERTIFICATE, TIME_STAMP, REVOCATION_LIST, OCSP_ANSWER -> true;
            case PDF, CMS, XML, SOAP, LICENCE_PACKAGE, UNKNOWN -> false;
        };
    }
}
