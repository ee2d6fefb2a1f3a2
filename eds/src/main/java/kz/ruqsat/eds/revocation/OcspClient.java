package kz.ruqsat.eds.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/** Asks an OCSP responder (RFC 6960) about one certificate. */
final class OcspClient {
    private static final long LONGEST_ANSWER = 256 * 1024L;
    private static final int NONCE_BYTES = 16;

    /** The national responder knows SHA-256; older ones only SHA-1. As a mere index of the issuer SHA-1 is harmless. */
    private static final List<ASN1ObjectIdentifier> CERT_ID_DIGESTS =
            List.of(NISTObjectIdentifiers.id_sha256, OIWObjectIdentifiers.idSHA1);

    private final Transport transport;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    OcspClient(Transport transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
    }

    Told ask(X509Certificate certificate, X509Certificate issuer, URI address) throws IOException, Untrustworthy {
        String refusal = "not asked";
        for (ASN1ObjectIdentifier digest : CERT_ID_DIGESTS) {
            CertID id = id(certificate, issuer, digest);
            Extension nonce = nonce();
            byte[] answer = transport.post(address, "application/ocsp-request", request(id, nonce), LONGEST_ANSWER);
            try {
                return new Told(
                        OcspAnswer.read(answer).about(id, nonce, issuer, clock.instant()),
                        new Evidence(List.of(), List.of(), List.of(answer)));
            } catch (OcspAnswer.Refused e) {
                refusal = String.valueOf(e.getMessage());
            }
        }
        throw new Untrustworthy(refusal);
    }

    private static byte[] request(CertID id, Extension nonce) throws IOException {
        TBSRequest request = new TBSRequest(null, new DERSequence(new Request(id, null)), new Extensions(nonce));
        return new OCSPRequest(request, null).getEncoded();
    }

    static CertID id(X509Certificate certificate, X509Certificate issuer, ASN1ObjectIdentifier digest) {
        byte[] name = issuer.getSubjectX500Principal().getEncoded();
        byte[] key = Certificates.publicKey(issuer).written().getPublicKeyData().getOctets();
        return new CertID(
                new AlgorithmIdentifier(digest, DERNull.INSTANCE),
                new DEROctetString(Algorithms.known(digest, name)),
                new DEROctetString(Algorithms.known(digest, key)),
                new ASN1Integer(certificate.getSerialNumber()));
    }

    /** An octet string inside the extension's octet string, as RFC 8954 has it. */
    private Extension nonce() throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
    }
}
