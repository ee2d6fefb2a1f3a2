package kz.ruqsat.sandbox.ncalayer;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.ca.SigningKey;
import kz.ruqsat.sandbox.files.Pem;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code kz.gov.pki.knca.commonUtils}: the old way, for pages that still use it. Knows only the store PKCS12. */
final class CommonUtilsModule {
    private static final String STORE = "PKCS12";

    private final KeyRing keys;
    private final Chooser chooser;
    private final CmsSigner signer;

    CommonUtilsModule(KeyRing keys, Chooser chooser, CmsSigner signer) {
        this.keys = keys;
        this.chooser = chooser;
        this.signer = signer;
    }

    /** The answer as the page gets it, with its {@code uuid} when it sent one; may wait for the user. */
    Object answer(Object asker, JsonNode request) {
        var answer = new LinkedHashMap<String, Object>();
        var uuid = request.path("uuid").asString("");
        if (!uuid.isEmpty()) {
            answer.put("uuid", uuid);
        }
        try {
            var object = called(asker, request.path("method").asString(""), request.path("args"));
            answer.put("code", "200");
            object.ifPresent(o -> answer.put("responseObject", o));
        } catch (NotPossible e) {
            answer.put("code", "500");
            answer.put("message", String.valueOf(e.getMessage()));
        }
        return answer;
    }

    private Optional<Object> called(Object asker, String method, JsonNode args) {
        return switch (method) {
            case "getActiveTokens" -> Optional.of(List.of());
            case "changeLocale" -> Optional.empty();
            case "getKeyInfo" -> Optional.of(description(chosen(asker, args, "", 0)));
            case "createCMSSignatureFromBase64" -> Optional.of(signed(asker, args, true));
            case "createCAdESFromBase64" -> Optional.of(signed(asker, args, false));
            case "createCAdESFromBase64Hash" -> {
                var digest = BasicsModule.base64(args.path(2).asString(""));
                yield Optional.of(cms(signer.signDigest(chosen(asker, args, type(args), 1), digest, false)));
            }
            case "signXml" ->
                Optional.of(xml(asker, args, List.of(args.path(2).asString(""))).getFirst());
            case "signXmls" -> {
                var documents = new ArrayList<String>();
                args.path(2).forEach(document -> documents.add(document.asString("")));
                yield Optional.of(xml(asker, args, documents));
            }
            default -> throw new NotPossible("NoSuchMethodException " + method);
        };
    }

    private List<String> xml(Object asker, JsonNode args, List<String> documents) {
        var key = chosen(asker, args, type(args), documents.size());
        return documents.stream()
                .map(document -> XmlSigner.sign(key, document.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private String signed(Object asker, JsonNode args, boolean stamp) {
        var bytes = BasicsModule.base64(args.path(2).asString(""));
        var key = chosen(asker, args, type(args), 1);
        var earlier = earlier(bytes);
        return cms(
                earlier == null
                        ? signer.signData(key, bytes, args.path(3).asBoolean(false), stamp)
                        : signer.signAgain(key, earlier, stamp));
    }

    private SigningKey chosen(Object asker, JsonNode args, String keyType, int documents) {
        var storage = args.path(0).asString("");
        if (storage.isEmpty()) {
            throw new NotPossible("storageName.param.empty");
        }
        if (!storage.equals(STORE)) {
            throw new NotPossible("storage.empty");
        }
        var wish = KeyWish.anybodys(
                switch (keyType) {
                    case "SIGNATURE" -> List.of("1.3.6.1.5.5.7.3.4");
                    case "AUTHENTICATION" -> List.of("1.3.6.1.5.5.7.3.2");
                    default -> List.of();
                });
        return switch (chooser.choose(asker, keys.matching(wish), documents, null)) {
            case Choice.Cancelled() -> throw new NotPossible("action.canceled");
            case Choice.Chosen(OwnedKey key) -> keys.open(key);
        };
    }

    private static String type(JsonNode args) {
        return args.path(1).asString("");
    }

    private static String cms(byte[] der) {
        return Pem.of("CMS", der);
    }

    /** A CMS that is to get one more signer, or null when the bytes are plain data. */
    private static @Nullable CMSSignedData earlier(byte[] bytes) {
        try {
            return new CMSSignedData(bytes);
        } catch (CMSException _) {
            return null;
        }
    }

    private static Map<String, String> description(SigningKey key) {
        var certificate = key.certificate();
        try {
            var holder = new JcaX509CertificateHolder(certificate);
            var authority = AuthorityKeyIdentifier.fromExtensions(holder.getExtensions());
            var names = new LinkedHashMap<String, String>();
            names.put("alias", KeyRing.hex(certificate.getSerialNumber()));
            names.put(
                    "keyId",
                    hex(holder.getExtension(Extension.subjectKeyIdentifier)
                            .getExtnValue()
                            .getOctets()));
            names.put("algorithm", key.key().getAlgorithm());
            names.put(
                    "subjectCn",
                    commonName(certificate.getSubjectX500Principal().getName()));
            names.put("subjectDn", holder.getSubject().toString());
            names.put(
                    "issuerCn", commonName(certificate.getIssuerX500Principal().getName()));
            names.put("issuerDn", holder.getIssuer().toString());
            names.put("serialNumber", certificate.getSerialNumber().toString());
            names.put("certNotBefore", millis(certificate.getNotBefore().toInstant()));
            names.put("certNotAfter", millis(certificate.getNotAfter().toInstant()));
            names.put("authorityKeyIdentifier", hex(authority.getKeyIdentifierOctets()));
            names.put("pem", Pem.of("CERTIFICATE", certificate.getEncoded()));
            return names;
        } catch (CertificateEncodingException e) {
            throw new NotPossible("cannot read the certificate", e);
        }
    }

    private static String commonName(String name) {
        for (var part : name.split(",", -1)) {
            if (part.startsWith("CN=")) {
                return part.substring(3);
            }
        }
        return name;
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
