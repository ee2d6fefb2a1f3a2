package kz.ruqsat.sandbox.ncalayer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page asks NCALayer to sign.
 *
 * @param documents the bytes of each document, or their SHA-256 digests when {@code digested}
 * @param encapsulate true puts the content into the CMS
 * @param timeStamp true asks for a time stamp
 * @param purposes OIDs that the key must have
 * @param anyKey true lets expired, revoked and foreign keys be chosen
 */
public record SignRequest(
        List<byte[]> documents,
        boolean encapsulate,
        boolean digested,
        boolean timeStamp,
        @Nullable String iin,
        @Nullable String bin,
        List<String> purposes,
        boolean anyKey) {

    /** The purpose of a key that signs documents. */
    public static final String SIGNING = "1.3.6.1.5.5.7.3.4";

    /** The purpose of a key that logs in. */
    public static final String LOGIN = "1.3.6.1.5.5.7.3.2";

    public static SignRequest of(byte[]... documents) {
        return new SignRequest(List.of(documents), true, false, false, null, null, List.of(SIGNING), false);
    }

    public static SignRequest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content stays outside the CMS. */
    public SignRequest detached() {
        return new SignRequest(documents, false, digested, timeStamp, iin, bin, purposes, anyKey);
    }

    /** The documents are digests already. */
    public SignRequest ofDigests() {
        return new SignRequest(documents, false, true, timeStamp, iin, bin, purposes, anyKey);
    }

    public SignRequest timeStamped() {
        return new SignRequest(documents, encapsulate, digested, true, iin, bin, purposes, anyKey);
    }

    /** @param newBin null when any key of the person will do */
    public SignRequest by(@Nullable String newIin, @Nullable String newBin) {
        return new SignRequest(documents, encapsulate, digested, timeStamp, newIin, newBin, purposes, anyKey);
    }

    public SignRequest purposes(String... oids) {
        return new SignRequest(documents, encapsulate, digested, timeStamp, iin, bin, List.of(oids), anyKey);
    }

    /** Expired, revoked and foreign keys too: for tests of those who check. */
    public SignRequest withAnyKey() {
        return new SignRequest(documents, encapsulate, digested, timeStamp, iin, bin, purposes, true);
    }

    /** The JSON that the browser's script would send. */
    Map<String, Object> message() {
        var encoder = Base64.getEncoder();
        var data = documents.stream().map(encoder::encodeToString).toList();
        var args = Map.of(
                "format",
                "cms",
                "data",
                data.size() == 1 ? data.getFirst() : data,
                "signingParams",
                signingParams(),
                "signerParams",
                signerParams(),
                "locale",
                "kk");
        return Map.of("module", "kz.gov.pki.knca.basics", "method", "sign", "args", args);
    }

    private Map<String, @Nullable Object> signingParams() {
        var params = new LinkedHashMap<String, @Nullable Object>();
        params.put("decode", true);
        params.put("encapsulate", encapsulate);
        params.put("digested", digested);
        params.put("tsaProfile", timeStamp ? Map.of() : null);
        params.put("allowExpired", anyKey);
        params.put("allowRevoked", anyKey);
        return params;
    }

    private Map<String, Object> signerParams() {
        var signer = new LinkedHashMap<String, Object>();
        signer.put("extKeyUsageOids", purposes);
        if (iin != null) {
            signer.put("iin", iin);
        }
        if (bin != null) {
            signer.put("bin", bin);
        }
        if (anyKey) {
            signer.put("chain", List.of());
        }
        return signer;
    }
}
