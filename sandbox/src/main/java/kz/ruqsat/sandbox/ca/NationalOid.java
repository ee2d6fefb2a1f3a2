package kz.ruqsat.sandbox.ca;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Object identifiers of the national certification authority. */
public final class NationalOid {
    public static final ASN1ObjectIdentifier INDIVIDUAL = oid("1.2.398.3.3.4.1.1");
    public static final ASN1ObjectIdentifier LEGAL_ENTITY = oid("1.2.398.3.3.4.1.2");
    public static final ASN1ObjectIdentifier FIRST_HEAD = oid("1.2.398.3.3.4.1.2.1");
    public static final ASN1ObjectIdentifier RIGHT_TO_SIGN = oid("1.2.398.3.3.4.1.2.2");
    public static final ASN1ObjectIdentifier EMPLOYEE = oid("1.2.398.3.3.4.1.2.5");
    public static final ASN1ObjectIdentifier INFORMATION_SYSTEM = oid("1.2.398.3.3.4.1.2.6");

    static final ASN1ObjectIdentifier LEGAL_SIGN_POLICY = oid("1.2.398.3.3.2.1");
    static final ASN1ObjectIdentifier LEGAL_AUTH_POLICY = oid("1.2.398.3.3.2.2");
    static final ASN1ObjectIdentifier INDIVIDUAL_SIGN_POLICY = oid("1.2.398.3.3.2.3");
    static final ASN1ObjectIdentifier INDIVIDUAL_AUTH_POLICY = oid("1.2.398.3.3.2.4");
    static final ASN1ObjectIdentifier CA_POLICY = oid("1.2.398.3.3.2");
    static final ASN1ObjectIdentifier TSA_RSA_POLICY = oid("1.2.398.3.3.2.6.2");
    static final ASN1ObjectIdentifier TSA_GOST2015_POLICY = oid("1.2.398.3.3.2.6.4");
    static final String PRACTICE_STATEMENT = "http://pki.gov.kz/cps";

    /** RFC 6960, 4.4.8: the responder answers "revoked" also for what was never issued. */
    static final ASN1ObjectIdentifier OCSP_EXTENDED_REVOKE = oid("1.3.6.1.5.5.7.48.1.9");

    private NationalOid() {}

    private static ASN1ObjectIdentifier oid(String text) {
        return new ASN1ObjectIdentifier(text);
    }
}
