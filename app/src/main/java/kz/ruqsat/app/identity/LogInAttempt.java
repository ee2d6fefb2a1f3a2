package kz.ruqsat.app.identity;

/**
 * What an applicant sent to log in.
 *
 * @param login IIN or BIN as typed
 * @param signature the signed challenge: CMS with the challenge inside
 * @param visit of the browser that asks
 * @param address its network address
 */
public record LogInAttempt(String login, String password, String signature, Secret visit, String address) {

    /** Never the password: this may end in a log. */
    @Override
    public String toString() {
        return "LogInAttempt of " + login;
    }
}
