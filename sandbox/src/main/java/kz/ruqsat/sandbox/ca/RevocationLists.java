package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;

/** Signs revocation lists, fresh at every call and good for a day. */
final class RevocationLists {
    private static final Duration LIFE = Duration.ofDays(1);

    private RevocationLists() {}

    static byte[] signed(SigningKey authority, List<IssuanceRegister.Entry> revoked, Instant now) {
        try {
            var builder = new JcaX509v2CRLBuilder(authority.certificate().getSubjectX500Principal(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(LIFE)));
            for (var entry : revoked) {
                var at = entry.revokedAt();
                if (at != null) {
                    builder.addCRLEntry(entry.serial(), Date.from(at), CRLReason.keyCompromise);
                }
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(
                                    authority.certificate().getPublicKey()));
            // Grows with the clock, as a list number must.
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return builder.build(Signatures.signer(authority.key())).getEncoded();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a revocation list", e);
        }
    }
}
