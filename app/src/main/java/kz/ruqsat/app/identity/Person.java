package kz.ruqsat.app.identity;

import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.shell.SignedIn;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.PersonNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, as the database knows him at this request. A controller method takes it as an argument.
 *
 * @param account the number of the log-in; a person who works for a body and also applies has two
 * @param iin who it is
 * @param name surname, first name, patronymic
 * @param bin the firm an applicant acts for; null: for himself, or staff
 * @param organisation the firm's or the body's name; null: acts for himself
 * @param body the state body he works for; null: an applicant
 * @param position what he is there; null: an applicant
 * @param roles {@link #APPLICANT}, or the roles of the position
 */
public record Person(
        long account,
        Iin iin,
        FullName name,
        @Nullable Bin bin,
        @Nullable LocalText organisation,
        @Nullable Body body,
        @Nullable LocalText position,
        Set<String> roles)
        implements SignedIn {

    /** The role of everybody who signed up himself. */
    public static final String APPLICANT = "applicant";

    /** The role of those who answer for another body. */
    public static final String CONSENT_OFFICER = "consent-officer";

    /** The role of those who hold the payments against the gateway's registries. */
    public static final String ACCOUNTANT = "accountant";

    public Person {
        roles = Set.copyOf(roles);
    }

    @Override
    public String displayName() {
        return name.brief();
    }

    @Override
    public Set<String> roleNames() {
        return roles;
    }

    public boolean isApplicant() {
        return roles.contains(APPLICANT);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /**
     * The one for whom this person asks: the firm, or himself.
     *
     * @throws IllegalStateException for staff
     */
    public Applicant applicant() {
        if (!isApplicant()) {
            throw new IllegalStateException("Account " + account + " is no applicant's");
        }
        return new Applicant(number(), organisation == null ? name.full() : organisation.kk());
    }

    /** The number of the one for whom this person asks: the firm's BIN, or his own IIN. */
    public PersonNumber number() {
        return bin == null ? iin : bin;
    }

    /** Works for a body that gives services. */
    public boolean worksForProvider() {
        return body != null && body.kind() == Body.Kind.PROVIDER;
    }

    /**
     * This person as one who acts in a step of the procedure.
     *
     * @throws IllegalStateException for applicants
     */
    public Officer officer() {
        if (body == null) {
            throw new IllegalStateException("Account " + account + " is not an officer's");
        }
        return new Officer(
                iin, displayName(), body.id(), roles.stream().map(Role::new).collect(Collectors.toSet()));
    }
}
