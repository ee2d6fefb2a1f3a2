package kz.ruqsat.sandbox.ncalayer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text around DER: lines of 64 characters between a BEGIN and an END. */
final class Pem {
    private Pem() {}

    static String of(String label, byte[] der) {
        var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** The bytes between any BEGIN and END, or of bare base64. */
    static byte[] der(String text) {
        var body = text.replaceAll("-----(BEGIN|END) [A-Z0-9 ]+-----", "");
        return Base64.getMimeDecoder().decode(body);
    }
}
