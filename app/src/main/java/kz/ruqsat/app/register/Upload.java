package kz.ruqsat.app.register;

import java.nio.charset.StandardCharsets;
import kz.ruqsat.eds.SignatureVerifier;

/** Whether a file that somebody brings can be checked at all. */
public enum Upload {
    GOOD,
    EMPTY,
    /** Has the mark by which virus scanners are tried out. */
    INFECTED,
    /** A certificate alone: it shows who somebody is, and is over no document. */
    CERTIFICATE,
    /** Neither a PDF nor a signature. */
    UNKNOWN;

    private static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    /** Looks at the file's bytes, never at its name. */
    public static Upload of(byte[] file) {
        if (file.length == 0) {
            return EMPTY;
        }
        if (new String(file, StandardCharsets.ISO_8859_1).contains(EICAR)) {
            return INFECTED;
        }
        return switch (SignatureVerifier.detect(file)) {
            case PDF, CMS, XML, SOAP -> GOOD;
            case CERTIFICATE -> CERTIFICATE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
