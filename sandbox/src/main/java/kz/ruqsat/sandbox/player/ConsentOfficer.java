package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.people.PeopleFile;

/** Answers for another state body. */
final class ConsentOfficer extends Official {
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

    private void answers(Application application, String decision, String ground) {
        tell(body + " answers");
        var question = browser().open("/consent").follow("main a[href^=/consent/" + application.number() + "/]");
        reads(question);
        question.formTo(question.address().getPath())
                .write("ground", ground)
                .press("decision", decision)
                .at("/consent");
    }
}
