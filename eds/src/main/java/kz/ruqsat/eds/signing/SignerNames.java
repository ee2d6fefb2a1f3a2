package kz.ruqsat.eds.signing;

import java.security.cert.X509Certificate;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Kept;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/**
 * The attribute by which a signer names its certificate inside what is signed (RFC 5035): the same each time, and of
 * GOST 34.311-95 the digest in it costs a tenth of a signature. Safe for use by many threads.
 */
final class SignerNames {
    private record Signer(X509Certificate certificate, ASN1ObjectIdentifier digest) {}

    private static final Kept<Signer, Attribute> KEPT = new Kept<>();

    private SignerNames() {}

    static Attribute named(X509Certificate certificate, ASN1ObjectIdentifier digest) {
        Signer signer = new Signer(certificate, digest);
        Attribute kept = KEPT.get(signer);
        if (kept == null) {
            kept = made(signer);
            KEPT.put(signer, kept);
        }
        return kept;
    }

    private static Attribute made(Signer signer) {
        Certificate certificate = ParsedCertificates.of(signer.certificate());
        IssuerSerial issuer = new IssuerSerial(
                new GeneralNames(new GeneralName(certificate.getIssuer())), certificate.getSerialNumber());
        byte[] hash = Algorithms.known(signer.digest(), CmsEdit.encoded(signer.certificate()));
        ESSCertIDv2 named = new ESSCertIDv2(new AlgorithmIdentifier(signer.digest()), hash, issuer);
        return CmsSigner.attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(new ESSCertIDv2[] {named}));
    }
}
