package kz.ruqsat.app.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The face of this module towards those who are not known yet: three steps, bound to one browser. */
@Component
public class SignUpDesk {

    private final SignUps signUps;
    private final NewPasswords newPasswords;

    SignUpDesk(SignUps signUps, NewPasswords newPasswords) {
        this.signUps = signUps;
        this.newPasswords = newPasswords;
    }

    /** The first step: the numbers. */
    public SignUpResult begin(NumbersForm typed, Secret visit) {
        return signUps.begin(typed, visit);
    }

    /** The sign-up that this browser is in, if there is one. */
    public Optional<SignUp> find(Secret visit) {
        return signUps.find(visit);
    }

    /**
     * The second step: the certificate.
     *
     * @param signature the signed challenge
     * @param address the network address of the browser
     */
    public SignUpResult certify(String signature, Secret visit, String address) {
        return signUps.certify(signature, visit, address);
    }

    /** Whether this very person has signed up before. */
    public boolean known(ProvenPerson person) {
        return signUps.known(person);
    }

    /** The last step: the password. */
    public SignUpResult finish(PasswordForm typed, Secret visit) {
        return newPasswords.finish(typed, visit);
    }
}
