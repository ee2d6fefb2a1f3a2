package kz.ruqsat.eds.xml;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.report.Finding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The algorithms that a signed XML may name, by their addresses (INTERFACES 3.9). What does not stand here, such as
 * SHA-1, is refused.
 */
public final class XmlAlgorithms {
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String EC = "EC";
    private static final String NATIONAL = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";

    private static final Pattern ANYBODY = Pattern.compile("(?i).*(hmac|none|null).*");
    private static final Pattern WEAK = Pattern.compile("(?i).*(sha1|md5|md2|ripemd160|dsa-sha1).*");

    private XmlAlgorithms() {}

    /** Why an algorithm that does not stand here is refused; what only is not known may be known to a later version. */
    static Finding refusal(String uri) {
        if (uri.isBlank() || ANYBODY.matcher(uri).matches()) {
            return Finding.FORBIDDEN_ALGORITHM;
        }
        return WEAK.matcher(uri).matches() ? Finding.WEAK_ALGORITHM : Finding.UNSUPPORTED_ALGORITHM;
    }

    /** Digests. */
    public enum Digest {
        SHA256("http://www.w3.org/2001/04/xmlenc#sha256", NISTObjectIdentifiers.id_sha256),
        SHA384(MORE + "sha384", NISTObjectIdentifiers.id_sha384),
        SHA512("http://www.w3.org/2001/04/xmlenc#sha512", NISTObjectIdentifiers.id_sha512),
        GOST_2004(MORE + "gost34311", GostKind.GOST_2004.digestOid()),
        GOST_2015_256(NATIONAL + "gostr34112015-256", GostKind.GOST_2015_256.digestOid()),
        GOST_2015_512(NATIONAL + "gostr34112015-512", GostKind.GOST_2015_512.digestOid());

        private final String uri;
        private final String oid;

        Digest(String uri, ASN1ObjectIdentifier oid) {
            this.uri = uri;
            this.oid = oid.getId();
        }

        /** Its address. */
        public String uri() {
            return uri;
        }

        static Optional<Digest> of(String uri) {
            return Arrays.stream(values())
                    .filter(known -> known.uri.equals(uri))
                    .findFirst();
        }

        /** The digest of the bytes. */
        public byte[] of(byte[] bytes) {
            return Algorithms.known(new ASN1ObjectIdentifier(oid), bytes);
        }
    }

    /** Signatures, with the digest that goes with each when we sign. */
    public enum Method {
        RSA_SHA256(MORE + "rsa-sha256", PKCSObjectIdentifiers.sha256WithRSAEncryption, "RSA", Digest.SHA256),
        RSA_SHA384(MORE + "rsa-sha384", PKCSObjectIdentifiers.sha384WithRSAEncryption, "RSA", Digest.SHA384),
        RSA_SHA512(MORE + "rsa-sha512", PKCSObjectIdentifiers.sha512WithRSAEncryption, "RSA", Digest.SHA512),
        ECDSA_SHA256(MORE + "ecdsa-sha256", X9ObjectIdentifiers.ecdsa_with_SHA256, EC, Digest.SHA256),
        ECDSA_SHA384(MORE + "ecdsa-sha384", X9ObjectIdentifiers.ecdsa_with_SHA384, EC, Digest.SHA384),
        ECDSA_SHA512(MORE + "ecdsa-sha512", X9ObjectIdentifiers.ecdsa_with_SHA512, EC, Digest.SHA512),
        GOST_2004(MORE + "gost34310-gost34311", GostKind.GOST_2004, Digest.GOST_2004),
        GOST_2015_256(NATIONAL + "gostr34102015-gostr34112015-256", GostKind.GOST_2015_256, Digest.GOST_2015_256),
        GOST_2015_512(NATIONAL + "gostr34102015-gostr34112015-512", GostKind.GOST_2015_512, Digest.GOST_2015_512);

        private final String uri;
        private final String oid;
        private final String key;
        private final Digest digest;

        Method(String uri, GostKind kind, Digest digest) {
            this(uri, kind.signatureOid(), kind.algorithm(), digest);
        }

        Method(String uri, ASN1ObjectIdentifier oid, String key, Digest digest) {
            this.uri = uri;
            this.oid = oid.getId();
            this.key = key;
            this.digest = digest;
        }

        /** Its address. */
        public String uri() {
            return uri;
        }

        /** The digest that goes with it. */
        public Digest digest() {
            return digest;
        }

        AlgorithmIdentifier identifier() {
            return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
        }

        static Optional<Method> of(String uri) {
            return Arrays.stream(values())
                    .filter(known -> known.uri.equals(uri))
                    .findFirst();
        }

        /**
         * The method by which the key of that certificate signs.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Method forCertificate(X509Certificate certificate) {
            ASN1ObjectIdentifier key = Certificates.publicKey(certificate).algorithm();
            return forKey(GostKind.ofKey(key)
                    .map(GostKind::algorithm)
                    .orElseGet(() -> certificate.getPublicKey().getAlgorithm()));
        }

        private static Method forKey(String algorithm) {
            return Arrays.stream(values())
                    .filter(known -> known.key.equals(algorithm))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No XML signature with " + algorithm));
        }

        /** The value as XML has it: of an EC key r then s, as long as the curve's order each (RFC 4050, 3.3). */
        public byte[] toXml(byte[] value, X509Certificate certificate) {
            return key.equals(EC) ? EcValue.plain(value, certificate) : value;
        }

        private byte[] fromXml(byte[] value) {
            return key.equals(EC) ? EcValue.der(value) : value;
        }

        /** Whether the value is a signature over these bytes by the key of that certificate. */
        public boolean verifies(byte[] bytes, byte[] value, X509Certificate with) {
            return Algorithms.check(Certificates.publicKey(with), identifier(), bytes, fromXml(value))
                    == Algorithms.Check.HOLDS;
        }
    }
}
