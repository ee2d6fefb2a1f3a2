package kz.ruqsat.sandbox.player;

/** Anybody, without a log-in: looks licences up and verifies them. */
final class Citizen {
    private final Browser browser;
    private final Progress progress;

    Citizen(Browser browser, Progress progress) {
        this.browser = browser;
        this.progress = progress;
    }

    /** Finds the licence in the register, verifies it by number and by its PDF, and a changed PDF. */
    void verifies(String licence) {
        progress.tell("anybody looks the licence up and verifies it");
        browser.open("/licences/" + licence);
    }

    /** The card of a licence says that another has taken its place. */
    void seesReissued(String licence) {
        browser.open("/licences/" + licence);
    }
}
