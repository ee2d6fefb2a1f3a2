package kz.ruqsat.eds.revocation;

import java.net.URI;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.certificates.Certificates;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/** The addresses a certificate names for questions about its revocation: http and https only. */
public final class RevocationAddresses {
    /** So that a strange certificate can't keep us busy. */
    private static final int MOST = 3;

    private RevocationAddresses() {}

    /** Whether anybody can be asked. */
    public static boolean any(X509Certificate certificate) {
        return !ocsp(certificate).isEmpty() || !crl(certificate).isEmpty();
    }

    static List<URI> ocsp(X509Certificate certificate) {
        byte[] extension = Certificates.extension(certificate, Extension.authorityInfoAccess);
        if (extension == null) {
            return List.of();
        }
        List<GeneralName> names = new ArrayList<>();
        for (AccessDescription access :
                AuthorityInformationAccess.getInstance(extension).getAccessDescriptions()) {
            if (AccessDescription.id_ad_ocsp.equals(access.getAccessMethod())) {
                names.add(access.getAccessLocation());
            }
        }
        return addresses(names);
    }

    static List<URI> crl(X509Certificate certificate) {
        return points(Certificates.extension(certificate, Extension.cRLDistributionPoints));
    }

    /** Where the changes to the certificate's list are (RFC 5280 4.2.1.15). */
    static List<URI> changes(X509Certificate certificate) {
        return points(Certificates.extension(certificate, Extension.freshestCRL));
    }

    /** Where the changes to that list are (RFC 5280 5.2.6). */
    static List<URI> changes(X509CRL list) {
        byte[] extension = list.getExtensionValue(Extension.freshestCRL.getId());
        return points(
                extension == null
                        ? null
                        : ASN1OctetString.getInstance(extension).getOctets());
    }

    private static List<URI> points(byte @Nullable [] extension) {
        if (extension == null) {
            return List.of();
        }
        List<GeneralName> names = new ArrayList<>();
        for (DistributionPoint point : CRLDistPoint.getInstance(extension).getDistributionPoints()) {
            DistributionPointName name = point.getDistributionPoint();
            if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                names.addAll(List.of(GeneralNames.getInstance(name.getName()).getNames()));
            }
        }
        return addresses(names);
    }

    private static List<URI> addresses(List<GeneralName> names) {
        return names.stream()
                .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(name -> name.getName().toString())
                .filter(text -> text.startsWith("http://") || text.startsWith("https://"))
                .limit(MOST)
                .map(URI::create)
                .toList();
    }
}
