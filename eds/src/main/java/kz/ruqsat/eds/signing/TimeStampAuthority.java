package kz.ruqsat.eds.signing;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/** Who certifies that something existed at a time (RFC 3161). */
public interface TimeStampAuthority {

    /**
     * A time stamp over the bytes.
     *
     * @param data what is stamped, not its digest
     * @return the token, DER
     * @throws java.io.UncheckedIOException when the authority can't be reached or answers nothing that can be believed
     */
    byte[] stamp(byte[] data);

    /** The OID of the digest by which it stamps. */
    default ASN1ObjectIdentifier digest() {
        return NISTObjectIdentifiers.id_sha256;
    }

    /** The authority for what is signed with the key of that certificate; this very one when it has no choice. */
    default TimeStampAuthority beside(X509Certificate signer) {
        return this;
    }
}
