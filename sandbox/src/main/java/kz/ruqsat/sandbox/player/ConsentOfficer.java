package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.people.PeopleFile;

/** Answers for another state body. */
final class ConsentOfficer extends Official {
    private static final int TRIES = 60;
    private static final long PAUSE_MILLIS = 500;

    private final String body;

    ConsentOfficer(String body, PeopleFile.Official person, Browser browser, Progress progress) {
        super(person, browser, progress);
        this.body = body;
    }

    void consents(Application application) {
        answers(application, "consent", "");
        application.aside(body + " consents");
    }

    void objects(Application application, String ground) {
        answers(application, "object", ground);
        application.aside(body + " objects");
    }

    /** A body with a system of its own answers by that: its page only shows how it stands. */
    private void ownSystemAnswers(Page question) {
        var waiting = question;
        for (int i = 0; i < TRIES && waiting.shows("main .rq-panel--waits"); i++) {
            pause();
            waiting = browser().open(question.address().getPath());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answers(Application application, String decision, String ground) {
        tell(body + " answers");
        var question = browser().open("/consent").follow("main a[href^=/consent/" + application.number() + "/]");
        reads(question);
        if (!question.shows("main form[action=\"" + question.address().getPath() + "\"]")) {
            ownSystemAnswers(question);
            return;
        }
        question.formTo(question.address().getPath())
                .write("ground", ground)
                .press("decision", decision)
                .at("/consent");
    }
}
