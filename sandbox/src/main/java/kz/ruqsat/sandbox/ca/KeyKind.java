package kz.ruqsat.sandbox.ca;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.PrivateKey;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostPrivateKey;
import org.jspecify.annotations.Nullable;

/** What kind of key somebody has; the authority's family follows from it. */
public enum KeyKind {
    /** RSA of 2048 bits. */
    @JsonProperty("rsa")
    RSA(null),
    /** GOST 34.310-2004, which old certificates have. */
    @JsonProperty("gost-2004")
    GOST_2004(GostKind.GOST_2004),
    /** GOST 34.10-2015 of 512 bits, which the national authority issues now. */
    @JsonProperty("gost-2015-512")
    GOST_2015_512(GostKind.GOST_2015_512);

    private final @Nullable GostKind gost;

    KeyKind(@Nullable GostKind gost) {
        this.gost = gost;
    }

    /** Null for RSA. */
    @Nullable
    GostKind gost() {
        return gost;
    }

    /** What that key is. */
    public static KeyKind of(PrivateKey key) {
        for (var kind : values()) {
            if (key instanceof GostPrivateKey own && own.kind() == kind.gost) {
                return kind;
            }
        }
        return RSA;
    }

    public Family family() {
        return gost == null ? Family.RSA : Family.GOST;
    }
}
