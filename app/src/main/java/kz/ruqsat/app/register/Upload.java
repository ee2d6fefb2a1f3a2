package kz.ruqsat.app.register;

import java.nio.charset.StandardCharsets;
import kz.ruqsat.eds.SignatureVerifier;

/** Whether a file that somebody brings can be checked at all. */
public enum Upload {
    GOOD,
    EMPTY,
    /** Has the mark by which virus scanners are tried out. */
    INFECTED,
    /** Nothing that is signed. */
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
            case PDF, CMS, XML, SOAP, CERTIFICATE, TIME_STAMP, REVOCATION_LIST, OCSP_ANSWER, LICENCE_PACKAGE -> GOOD;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
