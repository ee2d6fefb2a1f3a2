package kz.ruqsat.sandbox.ca;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The national authority has two of everything: by RSA and by GOST. */
public enum Family {
    RSA(KeyKind.RSA, NationalOid.TSA_RSA_POLICY),
    GOST(KeyKind.GOST_2015_512, NationalOid.TSA_GOST2015_POLICY);

    private final KeyKind keys;
    private final ASN1ObjectIdentifier stampPolicy;

    Family(KeyKind keys, ASN1ObjectIdentifier stampPolicy) {
        this.keys = keys;
        this.stampPolicy = stampPolicy;
    }

    /** What the authority's own keys are. */
    KeyKind keys() {
        return keys;
    }

    /** The policy under which this family stamps time. */
    public ASN1ObjectIdentifier stampPolicy() {
        return stampPolicy;
    }

    /** The name of a file of this family, such as {@code nca_rsa.cer}. */
    String file(String what, String extension) {
        return what + "_" + name().toLowerCase(Locale.ROOT) + "." + extension;
    }

    /** The family whose file that is. */
    static Optional<Family> of(String file, String what, String extension) {
        return Arrays.stream(values())
                .filter(family -> family.file(what, extension).equals(file))
                .findFirst();
    }
}
