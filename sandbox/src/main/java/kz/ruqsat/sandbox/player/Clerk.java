package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.people.PeopleFile;

/** The specialist of the provider's office. */
final class Clerk extends Official {
    Clerk(PeopleFile.Official person, Browser browser, Progress progress) {
        super(person, browser, progress);
    }

    void registers(Application application, DivisionHead head) {
        tell("the clerk registers");
        decides(application, "REGISTERED", form -> form.choose("person", head.iin()));
        application.step("registered");
    }
}
