package kz.ruqsat.eds;

import java.util.Collections;
import java.util.Set;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignerRole;

/** As what somebody signs, and so what the certificate must say of its holder. */
public enum Capacity {
    /** For himself: a certificate that names no organisation. */
    ONESELF(Set.of(), Finding.WRONG_IIN, Finding.WRONG_IIN),
    /** For a firm that applies: its head, or a person with the right to sign. */
    FIRM(Set.of(SignerRole.HEAD, SignerRole.RIGHT_TO_SIGN), Finding.WRONG_BIN, Finding.MAY_NOT_ACT_FOR_FIRM),
    /** For a state body that decides: its head, a person with the right to sign, or a civil servant. */
    AUTHORISED(
            Set.of(SignerRole.HEAD, SignerRole.RIGHT_TO_SIGN, SignerRole.CIVIL_SERVANT),
            Finding.WRONG_BODY,
            Finding.NOT_AUTHORISED),
    /** As somebody who works there and binds nobody: an operator who received a request. */
    MEMBER(Set.of(), Finding.WRONG_BODY, Finding.NOT_AUTHORISED);

    // never changed by anybody
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<SignerRole> roles;

    private final Finding anotherOrganisation;
    private final Finding lacksRole;

    Capacity(Set<SignerRole> roles, Finding anotherOrganisation, Finding lacksRole) {
        this.roles = roles;
        this.anotherOrganisation = anotherOrganisation;
        this.lacksRole = lacksRole;
    }

    /** Whether roles that a certificate says are enough. */
    boolean fits(Set<SignerRole> said) {
        return roles.isEmpty() || !Collections.disjoint(roles, said);
    }

    /** What to say of a certificate of another organisation, or of none. */
    Finding anotherOrganisation() {
        return anotherOrganisation;
    }

    /** What to say of a certificate without such a role. */
    Finding lacksRole() {
        return lacksRole;
    }
}
