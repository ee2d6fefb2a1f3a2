package kz.ruqsat.eds;

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
    /** None of these. */
    UNKNOWN
}
