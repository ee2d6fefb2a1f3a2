package kz.ruqsat.sandbox.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.sandbox.ca.KeyKind;
import kz.ruqsat.sandbox.ca.KeyUse;
import kz.ruqsat.sandbox.ca.NationalOid;
import kz.ruqsat.sandbox.ca.Subject;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with keys.
 *
 * @param bin null for an individual
 * @param organisation null for an individual
 */
public record Person(
        String iin,
        @Nullable String bin,
        @Nullable LocalText organisation,
        String surname,
        String name,
        String patronymic,
        CertificateKind certificate,
        String password,
        KeyKind keys) {

    /** True for the person who is asked for; a null asks for nothing. */
    public boolean is(@Nullable String askedIin, @Nullable String askedBin) {
        return (askedIin == null || askedIin.equals(iin)) && (askedBin == null || askedBin.equals(bin));
    }

    /** SURNAME NAME, as a certificate's common name has it. */
    public String commonName() {
        return (surname + " " + name).toUpperCase(Locale.ROOT);
    }

    /** The purposes (extended key usage) of the person's key, as dotted OIDs. */
    public List<String> purposes(KeyUse use) {
        var purposes = new ArrayList<String>();
        purposes.add(
                switch (use) {
                    case SIGN -> "1.3.6.1.5.5.7.3.4";
                    case AUTH -> "1.3.6.1.5.5.7.3.2";
                });
        roleOids().forEach(oid -> purposes.add(oid.getId()));
        return purposes;
    }

    Subject subject() {
        var firm = organisation == null ? null : organisation.kk();
        return new Subject(iin, commonName(), surname, patronymic, bin, firm, roleOids());
    }

    private List<ASN1ObjectIdentifier> roleOids() {
        if (bin == null) {
            return List.of(NationalOid.INDIVIDUAL);
        }
        return switch (certificate) {
            case INDIVIDUAL -> List.of(NationalOid.INDIVIDUAL);
            case HEAD, EXPIRED, REVOKED, FOREIGN_CA -> List.of(NationalOid.LEGAL_ENTITY, NationalOid.FIRST_HEAD);
            case SIGNER -> List.of(NationalOid.LEGAL_ENTITY, NationalOid.RIGHT_TO_SIGN);
            case EMPLOYEE -> List.of(NationalOid.LEGAL_ENTITY, NationalOid.EMPLOYEE);
        };
    }
}
