package kz.ruqsat.sandbox.ncalayer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.ca.SigningKey;
import kz.ruqsat.sandbox.files.Pem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code kz.gov.pki.knca.basics}: the present way to sign. */
final class BasicsModule {
    private static final int PREVIEW_CHARACTERS = 400;

    private final KeyRing keys;
    private final Chooser chooser;
    private final CmsSigner signer;

    BasicsModule(KeyRing keys, Chooser chooser, CmsSigner signer) {
        this.keys = keys;
        this.chooser = chooser;
        this.signer = signer;
    }

    /** The answer as the page gets it; may wait for the user. */
    Object answer(Object asker, JsonNode request) {
        try {
            var method = request.path("method").asString("");
            if (!method.equals("sign")) {
                throw new NotPossible("NoSuchMethodException " + method);
            }
            return signed(asker, request.path("args"));
        } catch (NotPossible e) {
            return Map.of(
                    "status",
                    false,
                    "code",
                    "INVOCATION_ERROR",
                    "message",
                    "An invoked method threw an exception.",
                    "details",
                    String.valueOf(e.getMessage()));
        }
    }

    private Object signed(Object asker, JsonNode args) {
        var format = args.path("format").asString("");
        if (!format.equals("cms") && !format.equals("xml")) {
            throw new NotPossible(
                    "format \"" + format + "\" is not supported by the sandbox, only \"cms\" and \"xml\"");
        }
        var documents = documents(args.path("data"));
        var params = args.path("signingParams");
        var choice = chooser.choose(
                asker, keys.matching(KeyWish.of(args)), documents.size(), preview(documents.getFirst(), params));
        return switch (choice) {
            case Choice.Cancelled() -> Map.of("status", true, "body", Map.of());
            case Choice.Chosen(OwnedKey key) -> {
                var opened = keys.open(key);
                var xml = format.equals("xml");
                var texts = documents.stream()
                        .map(document -> xml
                                ? XmlSigner.sign(opened, bytes(document, params))
                                : Pem.of("CMS", cms(opened, document, params)))
                        .toList();
                // Of XML it gives an array whatever it was given.
                var result = xml || args.path("data").isArray() ? texts : texts.getFirst();
                yield Map.of("status", true, "body", Map.of("result", result));
            }
        };
    }

    private static byte[] bytes(String document, JsonNode params) {
        return params.path("decode").asBoolean(false) ? base64(document) : document.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] cms(SigningKey key, String document, JsonNode params) {
        var bytes = bytes(document, params);
        var stamp = params.path("tsaProfile").isObject();
        return params.path("digested").asBoolean(false)
                ? signer.signDigest(key, bytes, stamp)
                : signer.signData(key, bytes, params.path("encapsulate").asBoolean(true), stamp);
    }

    private static List<String> documents(JsonNode data) {
        var documents = new ArrayList<String>();
        if (data.isString()) {
            documents.add(data.stringValue());
        }
        if (data.isArray()) {
            data.forEach(one -> documents.add(one.asString("")));
        }
        if (documents.isEmpty()) {
            throw new NotPossible("data must be a string or an array of strings, and not empty");
        }
        return documents;
    }

    private static @Nullable String preview(String document, JsonNode params) {
        if (params.path("digested").asBoolean(false)) {
            return null;
        }
        var text = params.path("decode").asBoolean(false)
                ? new String(base64(document), StandardCharsets.UTF_8)
                : document;
        // Bytes that are no text (a PDF, say) would only be noise.
        if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
            return null;
        }
        return text.substring(0, Math.min(text.length(), PREVIEW_CHARACTERS));
    }

    static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new NotPossible("the data is not base64", e);
        }
    }
}
