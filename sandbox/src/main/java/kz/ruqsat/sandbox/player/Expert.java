package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.people.PeopleFile;

/** The chief expert (expert) of the Division. */
final class Expert extends Official {
    Expert(PeopleFile.Official person, Browser browser, Progress progress) {
        super(person, browser, progress);
    }

    void findsComplete(Application application) {
        tell("the expert checks the documents");
        decides(application, "COMPLETE", form -> form);
        application.step("complete");
    }

    /** What is absent is marked already; the rest the expert has found wrong in the same way. */
    void findsIncomplete(Application application, String document, String cause) {
        tell("the expert checks the documents");
        decides(application, "INCOMPLETE", form -> form.choose("document." + document, cause));
        application.step("incomplete");
    }

    void refusesConsideration(Application application) {
        tell("the expert refuses further consideration");
        decides(application, "REFUSAL_PREPARED", form -> form);
        application.step("refusal prepared");
    }

    void asks(Application application) {
        tell("the expert asks the other bodies");
        decides(application, "CONSENTS_REQUESTED", form -> form);
        application.step("bodies asked");
    }

    void examinesAndGrants(Application application) {
        tell("the expert examines");
        decides(
                application,
                "COMPLIES",
                form -> form.write("conditions", "Қызмет өтініште көрсетілген объектіде ғана."));
        application.step("complies");
    }

    void examinesAndRefuses(Application application, String ground, String text) {
        tell("the expert examines");
        decides(
                application,
                "DOES_NOT_COMPLY",
                form -> form.choose("ground", ground).write("text", text));
        application.step("does not comply");
    }
}
