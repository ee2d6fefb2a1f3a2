package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.people.PeopleFile;

/** The log-in of state bodies' people. */
final class StaffDoor {
    private StaffDoor() {}

    static void enter(PeopleFile.Official person, Browser browser) {
        var page = browser.open("/staff/login")
                .formTo("/staff/login")
                .write("login", person.iin())
                .write("password", person.password())
                .press();
        if (page.address().getPath().equals("/staff/login")) {
            throw new Unexpected("a log-in of " + person.iin(), page.toString());
        }
    }
}
