package kz.ruqsat.app.identity;

import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.eds.SigningPolicy;

/**
 * Who may sign what: every signature that the system takes is accepted by one of these rules. What the certificate cannot
 * say (who works for which body, with which role in which service, in whose place) is the journal's matter: the task
 * that waits for a signature is open for its holder only.
 */
public final class SigningRules {
    private SigningRules() {}

    /**
     * A request: a natural person signs for himself with a certificate that names no organisation; a firm by its head or
     * a person with the right to sign for it, whoever of them filled the form in.
     */
    public static SigningPolicy applicant(PersonNumber applicant) {
        return switch (applicant) {
            case Iin iin -> SigningPolicy.person(iin.value());
            case Bin bin -> SigningPolicy.firm(bin.value(), null);
        };
    }

    /**
     * A result: that official, whose task it is by body and service, with a certificate of this body that says head,
     * right to sign or civil servant. A substitute signs with his own.
     */
    public static SigningPolicy authorised(String body, Iin official) {
        return SigningPolicy.authorised(body, official.value());
    }

    /** The receipt of a request at a window: that operator, with any signing certificate of his office. */
    public static SigningPolicy operator(Bin office, Iin operator) {
        return SigningPolicy.member(office.value(), operator.value());
    }
}
