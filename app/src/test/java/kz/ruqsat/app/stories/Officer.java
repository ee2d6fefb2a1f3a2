package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.sandbox.people.PeopleFile;

/** Somebody who works for the provider or for another state body. */
final class Officer implements AutoCloseable {
    private final PeopleFile.Official person;
    private final String bin;
    private final Visitor visitor;
    private boolean entered;

    Officer(Stage stage, Reader reader, String body, String role) {
        this(stage, reader, body, role, 0);
    }

    Officer(Stage stage, Reader reader, String body, String role, int nth) {
        person = stage.official(body, role, nth);
        bin = stage.bin(body);
        visitor = new Visitor(stage, reader);
    }

    Visitor visitor() {
        return visitor;
    }

    String iin() {
        return person.iin();
    }

    String password() {
        return person.password();
    }

    String name() {
        return person.surname() + " " + person.name();
    }

    void logsIn() {
        if (!entered) {
            visitor.open("/staff/login");
            visitor.write(visitor.text("identity.iin"), person.iin());
            visitor.write(visitor.text("identity.password"), person.password());
            visitor.press(visitor.text("identity.enter"));
            visitor.sees(person.surname());
            entered = true;
        }
    }

    /** Finds the application in the inbox, under whichever heading it stands, and opens it. */
    void opens(String number) {
        logsIn();
        visitor.follow(visitor.text("review.nav.inbox"));
        for (String due : new String[] {"TODAY", "LATER", "OVERDUE", "WAITING"}) {
            if (shows(number)) {
                break;
            }
            visitor.followContaining(visitor.text("review.due." + due));
        }
        visitor.followContaining(number);
        assertThat(visitor.heading()).contains(number);
    }

    private boolean shows(String number) {
        return visitor.page().locator(".rq-inbox").getByText(number).count() > 0;
    }

    /** Presses the button of a decision, which goes through. */
    void decides(String decision) {
        visitor.press(visitor.text("review.decision." + decision));
        visitor.sees(visitor.text("review.done"));
    }

    void choosesPerson(String field, Officer other) {
        visitor.pick(visitor.text("review.field." + field), other.name());
    }

    /** Reads the paper and signs it. */
    void readsAndSigns() {
        reads();
        visitor.stage().ncaLayer().holdsKeyOf(person.iin(), bin);
        visitor.press(visitor.text("licences.sign.button"));
        visitor.sees(visitor.text("licences.sign.done"));
    }

    /** Reads the paper and signs it with the phone, by the code on the screen; the page goes on by itself. */
    void readsAndSignsByPhone() {
        reads();
        visitor.touch(visitor.text("shell.phone.begin"));
        visitor.sees(visitor.text("shell.phone.waiting"));
        visitor.picture("signing-by-phone");
        visitor.going(() -> visitor.stage().ncaLayer().phoneSigns(visitor.phoneLink(), person.iin() + "-" + bin));
        visitor.sees(visitor.text("licences.sign.done"));
    }

    private void reads() {
        visitor.follow(visitor.text("review.panel.toSign"));
        byte[] paper = visitor.download(visitor.text("licences.sign.openPaper"));
        assertThat(new String(paper, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        visitor.picture("signing");
    }

    /** Opens the question that another body is asked about the application. */
    void opensQuestion(String number) {
        logsIn();
        visitor.follow(visitor.text("consent.nav"));
        visitor.followContaining(number);
    }

    void answers(String button, String ground) {
        visitor.write(visitor.text("consent.ground"), ground);
        visitor.press(visitor.text("consent.button." + button));
        visitor.sees(visitor.text("consent.answered.title"));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
