package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.people.PeopleFile;

/** The head of the Division. */
final class DivisionHead extends Official {
    DivisionHead(PeopleFile.Official person, Browser browser, Progress progress) {
        super(person, browser, progress);
    }

    void assigns(Application application, Expert expert) {
        tell("the head of the Division assigns");
        decides(
                application,
                "ASSIGNED",
                form -> form.choose("person", expert.iin()).write("resolution", "Қарауға. Мерзімінде орындаңыз."));
        application.step("assigned");
    }

    void agrees(Application application) {
        tell("the head of the Division agrees");
        decides(application, "AGREED", form -> form);
        application.step("agreed");
    }

    void returns(Application application, String remark) {
        tell("the head of the Division returns");
        decides(application, "RETURNED", form -> form.write("remark", remark));
        application.step("returned");
    }
}
