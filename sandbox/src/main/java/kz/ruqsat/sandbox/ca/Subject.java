package kz.ruqsat.sandbox.ca;

import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;

/**
 * Whom a certificate speaks of.
 *
 * @param iin null for an information system, and so the names of a person
 * @param commonName a person's surname and name, or the name of an information system
 * @param bin null for an individual
 * @param organisation null for an individual
 * @param roles the role OIDs for the extended key usage
 */
public record Subject(
        @Nullable String iin,
        String commonName,
        @Nullable String surname,
        @Nullable String patronymic,
        @Nullable String bin,
        @Nullable String organisation,
        List<ASN1ObjectIdentifier> roles) {

    /** An information system of a legal entity: a BIN, and no person. */
    public static Subject ofSystem(String name, String bin, String owner) {
        var roles = List.of(NationalOid.LEGAL_ENTITY, NationalOid.INFORMATION_SYSTEM);
        return new Subject(null, name, null, null, bin, owner, roles);
    }

    /** The national authority keeps the patronymic in GIVENNAME and the given name only in CN. */
    X500Name distinguishedName() {
        var names = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, upper(commonName));
        if (surname != null) {
            names.addRDN(BCStyle.SURNAME, upper(surname));
        }
        if (iin != null) {
            names.addRDN(BCStyle.SERIALNUMBER, "IIN" + iin);
        }
        names.addRDN(BCStyle.C, "KZ");
        if (patronymic != null) {
            names.addRDN(BCStyle.GIVENNAME, upper(patronymic));
        }
        if (bin != null && organisation != null) {
            names.addRDN(BCStyle.O, organisation).addRDN(BCStyle.OU, "BIN" + bin);
        }
        return names.build();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
