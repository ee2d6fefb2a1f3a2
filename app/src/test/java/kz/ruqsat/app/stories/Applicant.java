package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.sandbox.people.PeopleFile;

/** A firm's person, who applies for the licence. */
final class Applicant implements AutoCloseable {
    private final PeopleFile.Applicant person;
    private final Visitor visitor;
    private final NcaLayer ncaLayer;

    Applicant(Stage stage, Reader reader, String organisation, int nth) {
        person = stage.applicant(organisation, nth);
        visitor = new Visitor(stage, reader);
        ncaLayer = stage.ncaLayer();
    }

    Visitor visitor() {
        return visitor;
    }

    PeopleFile.Applicant person() {
        return person;
    }

    String name() {
        return person.surname() + " " + person.name();
    }

    void signsUp() {
        signsUp(() -> signs("identity.signup.certificate.button"));
    }

    /** @param signing how the certificate is chosen */
    void signsUp(Runnable signing) {
        visitor.open("/");
        visitor.follow(visitor.text("shell.signIn"));
        visitor.follow(visitor.text("identity.login.signUp"));
        visitor.tick(visitor.text("identity.signup.forFirm"));
        visitor.write(visitor.text("identity.iin"), person.iin());
        visitor.write(visitor.text("identity.bin"), String.valueOf(person.bin()));
        visitor.press(visitor.text("identity.next"));
        signing.run();
        visitor.sees(name());
        visitor.write(visitor.text("identity.password"), person.password());
        visitor.write(visitor.text("identity.signup.repeat"), person.password());
        visitor.press(visitor.text("identity.signup.button"));
        assertThat(visitor.heading()).isEqualTo(visitor.text("portal.nav.cabinet"));
    }

    void logsOut() {
        visitor.press(visitor.text("shell.signOut"));
    }

    void logsIn() {
        logsIn(() -> signs("identity.login.button"));
    }

    void logsIn(Runnable signing) {
        visitor.open("/login");
        visitor.write(visitor.text("identity.login"), String.valueOf(person.bin()));
        visitor.write(visitor.text("identity.password"), person.password());
        signing.run();
        assertThat(visitor.heading()).isEqualTo(visitor.text("portal.nav.cabinet"));
    }

    /** Presses a button that signs, the own key being in the reader. */
    void signs(String key) {
        ncaLayer.holdsKeyOf(person);
        visitor.press(visitor.text(key));
    }

    /** Presses a button that signs, and chooses the own key in NCALayer's window. */
    void choosesKey(String key) {
        ncaLayer.asks();
        visitor.going(() -> {
            visitor.touch(visitor.text(key));
            visitor.answersNcaLayer(name() + ", " + person.iin());
        });
    }

    /** Looks for the service in words of one's own and opens its page. */
    void findsTheService(String search) {
        visitor.open("/");
        visitor.write(visitor.text("shell.start.search"), search);
        visitor.press(visitor.text("shell.start.searchButton"));
        visitor.followContaining(title());
        assertThat(visitor.heading()).isEqualTo(title());
    }

    private String title() {
        return visitor.texts().of(visitor.stage().law().title());
    }

    /** From the service's page to the list of tasks. */
    void begins(String covered) {
        visitor.follow(visitor.text("portal.service.apply"));
        visitor.tick(visitor.texts().of(visitor.stage().law().covered(covered)));
        visitor.press(visitor.text("portal.start.begin"));
    }

    void confirmsTheFirm() {
        visitor.follow(visitor.text("portal.task.about"));
        visitor.sees(person.iin());
        visitor.press(visitor.text("portal.about.confirm"));
    }

    void fillsIn(Request request) {
        fillIn(visitor, request, person.iin());
    }

    /** Whoever sits before the form. */
    static void fillIn(Visitor visitor, Request request, String iin) {
        Reader reader = visitor.reader();
        request.activities().forEach(one -> visitor.tick(Request.answer("activities", one, reader)));
        write(visitor, "objectName", "«Көктас» кеніші");
        visitor.pick(Request.label("region", reader), Request.answer("region", request.region(), reader));
        write(visitor, "address", "Қаратау қаласы, Өндіріс көшесі, 7-құрылыс");
        write(visitor, "description", "Ашық әдіспен өндіру, жүк көлігі мен экскаватор.\nӨнімі – фосфорит кені.");
        write(visitor, "responsibleName", "Сейітқали Нұрболат Әнуарұлы");
        write(visitor, "responsibleIin", iin);
        write(visitor, "responsibleDiploma", "ЖБ-Б № 0123456, 2012-06-30, тау-кен инженері");
        write(visitor, "phone", "+77011234567");
        write(visitor, "email", "office@example.kz");
    }

    private static void write(Visitor visitor, String field, String text) {
        visitor.write(Request.label(field, visitor.reader()), text);
    }

    void write(String field, String text) {
        visitor.write(Request.label(field, visitor.reader()), text);
    }

    void saves() {
        visitor.press(visitor.text("drafting.form.save"));
    }

    void attaches(List<String> documents) {
        attach(visitor, documents);
    }

    /** Whoever has the papers. */
    static void attach(Visitor visitor, List<String> documents) {
        for (String document : documents) {
            String title = visitor.texts().of(visitor.stage().law().document(document));
            visitor.attach(title, visitor.text("drafting.file.attach"), Papers.pdf(document));
            visitor.sees(document + ".pdf");
        }
    }

    /** Checks the answers and goes on to the payment; the number of the application. */
    String checks() {
        visitor.press(visitor.text("portal.check.go"));
        return visitor.page().locator("main dd").first().innerText().strip();
    }

    /** Pays at the sandbox's gateway and comes back. */
    void pays() {
        visitor.press(visitor.text("portal.pay.go"));
        visitor.press(visitor.reader().language() == Language.RU ? "Оплатить" : "Төлеу");
        visitor.sees(visitor.text("portal.pay.done"));
        visitor.follow(visitor.text("portal.pay.next"));
    }

    /** Everything from the service's page to the filed application; its number. */
    String files(Request request) {
        visitor.open("/services/mining-chemical-licence");
        begins("issue");
        confirmsTheFirm();
        fillsIn(request);
        saves();
        attaches(request.documents());
        visitor.follow(visitor.text("drafting.documents.next"));
        if (request.documents().size() < Request.ALL.size()) {
            visitor.tick(visitor.text("portal.check.incomplete"));
        }
        String number = checks();
        pays();
        signs("portal.sign.button");
        visitor.sees(visitor.text("portal.filed.title"));
        return number;
    }

    /** Opens the application in the cabinet. */
    void looksAt(String number) {
        visitor.open("/cabinet");
        visitor.follow(number);
    }

    @Override
    public void close() {
        visitor.close();
    }
}
