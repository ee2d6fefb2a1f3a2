package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import kz.ruqsat.sandbox.web.BadRequest;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;

/** What the certification centre answers over HTTP. */
public final class CentreServers {
    private final CertificationCentre centre;

    public CentreServers(CertificationCentre centre) {
        this.centre = centre;
    }

    /** {@code /cert/}: the authorities' certificates, DER. */
    public Reply certificate(Request request) {
        if (!request.isGet()) {
            return Reply.methodNotAllowed();
        }
        var file = request.rest();
        if (file.equals("foreign_rsa.cer")) {
            return der(centre.foreignCertificate());
        }
        return Family.of(file, "root", "cer")
                .map(centre::rootCertificate)
                .or(() -> Family.of(file, "nca", "cer").map(centre::issuingCertificate))
                .map(CentreServers::der)
                .orElseGet(Reply::notFound);
    }

    /** {@code /crl/}: revocation lists, DER. */
    public Reply revocationList(Request request) {
        if (!request.isGet()) {
            return Reply.methodNotAllowed();
        }
        var file = request.rest();
        return Family.of(file, "nca", "crl")
                .map(family -> centre.of(family).revocationList())
                .or(() -> Family.of(file, "root", "crl")
                        .map(family -> centre.of(family).rootRevocationList()))
                .map(list -> Reply.bytes("application/pkix-crl", list))
                .orElseGet(Reply::notFound);
    }

    /** {@code /ocsp/}: POST of DER or, RFC 6960 A.1, GET of base64 in the path. */
    public Reply ocsp(Request request) {
        try {
            var question = request.isPost() ? request.body() : decoded(request.rest());
            return Reply.bytes("application/ocsp-response", centre.ocsp(question));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code /tsp/}: POST of a time-stamp query. */
    public Reply timeStamp(Request request) {
        if (!request.isPost()) {
            return Reply.methodNotAllowed();
        }
        try {
            return Reply.bytes("application/timestamp-reply", centre.timeStamp(request.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String path) {
        try {
            return Base64.getDecoder().decode(URLDecoder.decode(path, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("the path is not base64");
        }
    }

    private static Reply der(X509Certificate certificate) {
        try {
            return Reply.bytes("application/pkix-cert", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
