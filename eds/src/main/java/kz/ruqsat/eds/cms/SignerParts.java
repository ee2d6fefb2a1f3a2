package kz.ruqsat.eds.cms;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What a signer of a CMS says, whoever has read it: {@link PlainCms} the usual form, {@link ParsedSigner} every form.
 * Nothing of it is judged; {@link SignerCheck} does that, for both alike.
 */
public interface SignerParts {

    /** The signer's certificate, if the CMS carries it. */
    @Nullable
    X509Certificate certificate();

    AlgorithmIdentifier digestAlgorithm();

    AlgorithmIdentifier signatureAlgorithm();

    /** The signed attributes in DER, as they are signed; empty without any. */
    byte[] signedBytes();

    /** The signature's value. */
    byte[] value();

    /** What is said in the signed attributes; null when there are none. */
    @Nullable
    Said said();

    /** What signed attributes say. */
    interface Said {

        /**
         * Whether they are those of such a content.
         *
         * @param contentType null for a signature over another signature, which has no type (RFC 5652 11.4)
         */
        boolean typed(@Nullable ASN1ObjectIdentifier contentType);

        /** The digest of the content, which must be there once with one value; null otherwise. */
        byte @Nullable [] messageDigest();

        /** When the signer says that he signed; null when he does not say so in one way. */
        @Nullable
        Instant signingTime();

        /** The certificate that the signer names inside what is signed (RFC 5035); null when it names none. */
        @Nullable
        Named named();
    }

    /** A certificate named by a digest of it. */
    record Named(ASN1ObjectIdentifier digest, byte[] hash) {}
}
