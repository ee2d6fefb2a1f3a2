package kz.ruqsat.sandbox.ncalayer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which keys the page will accept.
 *
 * @param purposes OIDs of which the key must have all
 * @param nationalOnly false when the page gave its own {@code chain}
 */
record KeyWish(
        List<String> purposes,
        @Nullable String iin,
        @Nullable String bin,
        @Nullable String serialNumber,
        boolean nationalOnly,
        boolean allowExpired,
        boolean allowRevoked) {

    /** Anything of the national authority that is good and has the purpose. */
    static KeyWish anybodys(List<String> purposes) {
        return new KeyWish(purposes, null, null, null, true, false, false);
    }

    /** Reads the arguments of {@code basics.sign}. */
    static KeyWish of(JsonNode args) {
        var signer = args.path("signerParams");
        if (!signer.path("extKeyUsageOids").isArray()) {
            throw new NotPossible("signerParams.extKeyUsageOids is required: an array of OIDs");
        }
        var storages = args.path("allowedStorages");
        if (storages.isArray() && !texts(storages).contains("PKCS12")) {
            throw new NotPossible("the sandbox keeps keys only in the storage PKCS12");
        }
        var params = args.path("signingParams");
        return new KeyWish(
                texts(signer.path("extKeyUsageOids")),
                text(signer, "iin"),
                text(signer, "bin"),
                text(signer, "serialNumber"),
                !signer.path("chain").isArray(),
                params.path("allowExpired").asBoolean(false),
                params.path("allowRevoked").asBoolean(false));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asString("")));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        var text = node.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
