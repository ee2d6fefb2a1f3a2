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
 * @param bin null for an individual
 * @param organisation null for an individual
 * @param roles the role OIDs for the extended key usage
 */
public record Subject(
        String iin,
        @Nullable String bin,
        @Nullable String organisation,
        String surname,
        String name,
        String patronymic,
        List<ASN1ObjectIdentifier> roles) {

    /** The national authority keeps the patronymic in GIVENNAME and the given name only in CN. */
    X500Name distinguishedName() {
        var names = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, upper(surname + " " + name))
                .addRDN(BCStyle.SURNAME, upper(surname))
                .addRDN(BCStyle.SERIALNUMBER, "IIN" + iin)
                .addRDN(BCStyle.C, "KZ")
                .addRDN(BCStyle.GIVENNAME, upper(patronymic));
        if (bin != null && organisation != null) {
            names.addRDN(BCStyle.O, organisation).addRDN(BCStyle.OU, "BIN" + bin);
        }
        return names.build();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
