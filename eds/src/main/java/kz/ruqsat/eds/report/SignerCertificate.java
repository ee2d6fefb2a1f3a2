package kz.ruqsat.eds.report;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a certificate of the national CA belongs to (INTERFACES 3.1-3.3). Every attribute is read by its OID: the order
 * differs between certificates.
 *
 * @param commonName CN: family name and first name of a person, or the name of a system
 * @param surname family name
 * @param givenName first name: what is left of the CN without the family name
 * @param patronymic the GIVENNAME attribute, which holds the patronymic
 * @param iin 12 digits of the SERIALNUMBER attribute; the check digit is not looked at
 * @param bin 12 digits of the OU attribute (or of SERIALNUMBER when it starts with BIN)
 * @param organisation O
 * @param roles from the extended key usages
 * @param keyUse what the key is for
 * @param serial serial number, lower-case hexadecimal
 * @param issuer CN of the issuer (its whole name when it has no CN)
 * @param notBefore first moment of validity
 * @param notAfter last moment of validity
 * @param sha256 fingerprint of the whole certificate, lower-case hexadecimal
 */
public record SignerCertificate(
        String commonName,
        @Nullable String surname,
        @Nullable String givenName,
        @Nullable String patronymic,
        @Nullable String iin,
        @Nullable String bin,
        @Nullable String organisation,
        Set<SignerRole> roles,
        KeyUse keyUse,
        String serial,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String sha256) {

    /** Head of the firm, or has the right to sign for it. */
    public boolean mayActForFirm() {
        return roles.contains(SignerRole.HEAD) || roles.contains(SignerRole.RIGHT_TO_SIGN);
    }
}
