package kz.ruqsat.app.identity;

/** What a challenge is signed for; one signed for the one is no good for the other. */
public enum Purpose {
    LOG_IN("log-in"),
    SIGN_UP("sign-up");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** As it stands in tables and in the challenge itself. */
    public String word() {
        return word;
    }
}
