package kz.ruqsat.sandbox.player;

import java.util.Random;
import kz.ruqsat.sandbox.people.PeopleFile;

/** Somebody of another body, who answers whatever is asked. */
final class Answerer implements Soul {
    private static final int OBJECTS_IN = 10;

    private final PeopleFile.Official person;
    private final Browser browser;
    private final Witness witness;
    private final Random random;
    private boolean signedIn;

    Answerer(PeopleFile.Official person, Browser browser, Witness witness, Random random) {
        this.person = person;
        this.browser = browser;
        this.witness = witness;
        this.random = random;
    }

    @Override
    public boolean doesSomething() {
        if (!signedIn) {
            StaffDoor.enter(person, browser);
            signedIn = true;
        }
        var open = browser.open("/consent").links("main a.rq-inbox__link");
        if (open.isEmpty()) {
            return false;
        }
        var question = browser.open(open.get(random.nextInt(open.size())));
        var address = question.address().getPath();
        if (!question.shows("main form[action=\"" + address + "\"]")) {
            return false;
        }
        var names = address.split("/");
        boolean objects = random.nextInt(OBJECTS_IN) == 0;
        var form = question.formTo(address).write("ground", objects ? "Аймақ белгіленбеген." : "");
        witness.expects(
                new Acknowledged(names[2], objects ? "OBJECTION" : "CONSENT", names[3], person.iin()), "/consent");
        form.press("decision", objects ? "object" : "consent");
        return true;
    }
}
