package kz.ruqsat.eds.cms;

import java.security.cert.X509Certificate;
import java.util.List;
import kz.ruqsat.eds.der.DerReader;
import kz.ruqsat.eds.der.UnusualException;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** A signer of the usual form: named by issuer and number, with signed attributes, without any that are not signed. */
public record PlainSigner(
        EmbeddedCertificate embedded,
        AlgorithmIdentifier digestAlgorithm,
        PlainAttributes said,
        AlgorithmIdentifier signatureAlgorithm,
        byte[] value)
        implements SignerParts {

    /** Signers named by issuer and number have this version, others 3 (RFC 5652 5.3). */
    private static final int VERSION = 1;

    /**
     * Reads the next one.
     *
     * @param certificates of the CMS, in its order
     * @throws UnusualException when it has any other form
     */
    static PlainSigner read(DerReader signers, List<EmbeddedCertificate> certificates) throws UnusualException {
        DerReader signer = signers.inside(DerReader.SEQUENCE);
        if (signer.small() != VERSION) {
            throw new UnusualException("a signer of another version");
        }
        DerReader sid = signer.inside(DerReader.SEQUENCE);
        EmbeddedCertificate named =
                named(sid.element(DerReader.SEQUENCE), sid.element(DerReader.INTEGER), certificates);
        sid.end();
        PlainSigner read = new PlainSigner(
                named,
                PlainCms.algorithm(signer),
                PlainAttributes.read(signer),
                PlainCms.algorithm(signer),
                signer.value(DerReader.OCTETS));
        signer.end();
        return read;
    }

    private static EmbeddedCertificate named(byte[] issuer, byte[] serial, List<EmbeddedCertificate> certificates)
            throws UnusualException {
        for (EmbeddedCertificate certificate : certificates) {
            if (certificate.named(issuer, serial)) {
                return certificate;
            }
        }
        throw new UnusualException("the signer's certificate is not there");
    }

    @Override
    public X509Certificate certificate() {
        return embedded.parsed();
    }

    @Override
    public byte[] signedBytes() {
        return said.signed();
    }
}
