package kz.ruqsat.eds.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a certificate says its holder is, from the extended key usage OIDs of the accredited certification authorities
 * (INTERFACES 3.2). An authority says a role with an OID of its own; several OIDs may mean the same role.
 */
public enum SignerRole {
    INDIVIDUAL("1.2.398.3.3.4.1.1", "1.2.398.3.17.3.1"),
    LEGAL_ENTITY("1.2.398.3.3.4.1.2", "1.2.398.3.17.3.2"),
    /** First head of the legal entity. */
    HEAD("1.2.398.3.3.4.1.2.1", "1.2.398.3.17.3.3"),
    /** Person with the right to sign for the legal entity. */
    RIGHT_TO_SIGN("1.2.398.3.3.4.1.2.2", "1.2.398.3.17.3.4"),
    /** Person with the right to sign financial documents. */
    FINANCIAL("1.2.398.3.3.4.1.2.3", "1.2.398.3.17.3.5"),
    HR("1.2.398.3.3.4.1.2.4", "1.2.398.3.17.3.6"),
    EMPLOYEE("1.2.398.3.3.4.1.2.5", "1.2.398.3.17.3.7"),
    CIVIL_SERVANT("1.2.398.3.2.3.4"),
    INFORMATION_SYSTEM("1.2.398.3.3.4.1.1.1", "1.2.398.3.3.4.1.2.6"),
    TREASURY_CLIENT("1.2.398.5.19.1.2.2.1");

    private final List<String> oids;

    SignerRole(String... oids) {
        this.oids = List.of(oids);
    }

    /** The OIDs that say this role, the national authority's first. */
    public List<String> oids() {
        return oids;
    }

    /** The roles said by these extended key usage OIDs; OIDs that say no role are passed over. */
    public static Set<SignerRole> of(Collection<String> extendedKeyUsages) {
        Set<SignerRole> roles = EnumSet.noneOf(SignerRole.class);
        for (String oid : extendedKeyUsages) {
            Arrays.stream(values()).filter(role -> role.saidBy(oid)).forEach(roles::add);
        }
        return Set.copyOf(roles);
    }

    private boolean saidBy(String oid) {
        // A kind of information system has an arc of its own below the common one (…2.6.x).
        return oids.contains(oid) || this == INFORMATION_SYSTEM && oid.startsWith("1.2.398.3.3.4.1.2.6.");
    }
}
