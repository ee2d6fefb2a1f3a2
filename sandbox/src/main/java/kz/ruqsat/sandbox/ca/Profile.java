package kz.ruqsat.sandbox.ca;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;

/** The extensions that certificates of each kind carry in the national profile. */
final class Profile {
    private Profile() {}

    static List<Authority.Extra> root() {
        return List.of(
                critical(Extension.basicConstraints, new BasicConstraints(true)),
                critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
    }

    static List<Authority.Extra> issuing(Family family, Addresses at) {
        return List.of(
                critical(Extension.basicConstraints, new BasicConstraints(0)),
                critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)),
                policy(NationalOid.CA_POLICY),
                revocationLists(at.revocationList(family, "root")),
                extra(
                        Extension.authorityInfoAccess,
                        new AuthorityInformationAccess(
                                AccessDescription.id_ad_caIssuers, uri(at.certificate(family, "root")))));
    }

    static List<Authority.Extra> personal(Subject subject, KeyUse use, KeyKind kind, Addresses at) {
        return List.of(
                critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | otherUsage(use, kind))),
                extra(Extension.extendedKeyUsage, purposes(subject, use)),
                policy(kind == KeyKind.GOST_2015_512 ? NationalOid.CA_POLICY : policyOf(subject, use)),
                revocationLists(at.revocationList(kind.family(), "nca")),
                access(kind.family(), at));
    }

    /** Keys of 2015 may agree on keys as well, whatever else they are for. */
    private static int otherUsage(KeyUse use, KeyKind kind) {
        var other = use == KeyUse.SIGN ? KeyUsage.nonRepudiation : KeyUsage.keyEncipherment;
        return kind == KeyKind.GOST_2015_512 ? other | KeyUsage.keyAgreement : other;
    }

    static List<Authority.Extra> ocspResponder() {
        return List.of(
                critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature)),
                extra(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)),
                extra(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE));
    }

    /** RFC 3161, 2.3: time stamping must be the only purpose, and critical. */
    static List<Authority.Extra> timeStamping(Family family, Addresses at) {
        return List.of(
                critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)),
                critical(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)),
                policy(family.stampPolicy()),
                revocationLists(at.revocationList(family, "nca")),
                access(family, at));
    }

    static List<Authority.Extra> localTls() {
        var names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
        });
        return List.of(
                critical(Extension.basicConstraints, new BasicConstraints(true)),
                extra(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)),
                extra(Extension.subjectAlternativeName, names));
    }

    private static ExtendedKeyUsage purposes(Subject subject, KeyUse use) {
        var purposes = new ArrayList<KeyPurposeId>();
        purposes.add(
                switch (use) {
                    case SIGN -> KeyPurposeId.id_kp_emailProtection;
                    case AUTH -> KeyPurposeId.id_kp_clientAuth;
                });
        subject.roles().forEach(role -> purposes.add(KeyPurposeId.getInstance(role)));
        return new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new));
    }

    private static ASN1ObjectIdentifier policyOf(Subject subject, KeyUse use) {
        var individual = subject.bin() == null;
        return switch (use) {
            case SIGN -> individual ? NationalOid.INDIVIDUAL_SIGN_POLICY : NationalOid.LEGAL_SIGN_POLICY;
            case AUTH -> individual ? NationalOid.INDIVIDUAL_AUTH_POLICY : NationalOid.LEGAL_AUTH_POLICY;
        };
    }

    private static Authority.Extra policy(ASN1ObjectIdentifier oid) {
        var statement = new PolicyQualifierInfo(NationalOid.PRACTICE_STATEMENT);
        return extra(
                Extension.certificatePolicies,
                new CertificatePolicies(new PolicyInformation(oid, new DERSequence(statement))));
    }

    private static Authority.Extra revocationLists(String address) {
        var name = new DistributionPointName(new GeneralNames(uri(address)));
        return extra(
                Extension.cRLDistributionPoints,
                new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)}));
    }

    private static Authority.Extra access(Family family, Addresses at) {
        return extra(Extension.authorityInfoAccess, new AuthorityInformationAccess(new AccessDescription[] {
            new AccessDescription(AccessDescription.id_ad_caIssuers, uri(at.certificate(family, "nca"))),
            new AccessDescription(AccessDescription.id_ad_ocsp, uri(at.ocsp()))
        }));
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static Authority.Extra extra(ASN1ObjectIdentifier oid, ASN1Encodable value) {
        return new Authority.Extra(oid, false, value);
    }

    private static Authority.Extra critical(ASN1ObjectIdentifier oid, ASN1Encodable value) {
        return new Authority.Extra(oid, true, value);
    }
}
