package kz.ruqsat.sandbox.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Text around DER: lines of 64 characters between a BEGIN and an END. */
public final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private Pem() {}

    public static String of(String label, byte[] der) {
        var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** The bytes of all blocks with this label, in their order. */
    public static List<byte[]> der(String label, String text) {
        var found = new ArrayList<byte[]>();
        var blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            if (blocks.group(1).equals(label)) {
                found.add(Base64.getMimeDecoder().decode(blocks.group(2)));
            }
        }
        return found;
    }
}
