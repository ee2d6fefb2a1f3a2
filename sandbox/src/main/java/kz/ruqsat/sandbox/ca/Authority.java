package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** A certification authority: signs certificates with its key, RSA or GOST, and 160-bit random serial numbers. */
final class Authority {
    /** An extension of a certificate in the making. */
    record Extra(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {}

    /** What the certificate is to say. */
    record Wish(X500Name subject, PublicKey key, Validity validity, List<Extra> extras) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKey own;

    Authority(SigningKey own) {
        this.own = own;
    }

    SigningKey own() {
        return own;
    }

    /** The certificates that a client needs above one of ours: us first, the root last. */
    List<X509Certificate> chain() {
        var chain = new ArrayList<X509Certificate>();
        chain.add(own.certificate());
        chain.addAll(own.issuers());
        return chain;
    }

    X509Certificate issue(Wish wish) {
        return issued(
                own.certificate().getSubjectX500Principal(), own.certificate().getPublicKey(), own.key(), wish);
    }

    /** A certificate that its own key signs: a root, or the NCALayer's for TLS. */
    static SigningKey selfSigned(X500Name name, KeyPair keys, Validity validity, List<Extra> extras) {
        var wish = new Wish(name, keys.getPublic(), validity, extras);
        return new SigningKey(
                keys.getPrivate(), issued(principal(name), keys.getPublic(), keys.getPrivate(), wish), List.of());
    }

    private static X509Certificate issued(X500Principal issuer, PublicKey issuerKey, PrivateKey key, Wish wish) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    serial(),
                    Date.from(wish.validity().from()),
                    Date.from(wish.validity().until()),
                    principal(wish.subject()),
                    wish.key());
            var ids = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(issuerKey));
            builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(wish.key()));
            for (var extra : wish.extras()) {
                builder.addExtension(extra.oid(), extra.critical(), extra.value());
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(Signatures.signer(key)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot issue a certificate for " + wish.subject(), e);
        }
    }

    static BigInteger serial() {
        return new BigInteger(158, RANDOM).setBit(158);
    }

    private static X500Principal principal(X500Name name) {
        try {
            return new X500Principal(name.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("cannot encode " + name, e);
        }
    }
}
