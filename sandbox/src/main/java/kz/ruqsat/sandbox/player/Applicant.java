package kz.ruqsat.sandbox.player;

import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Somebody who applies, for a firm or for himself, and follows the application in the cabinet. */
final class Applicant {
    /** What one may do on the gateway's pay page. */
    enum Payment {
        IN_FULL("pay", "paid"),
        LESS("pay-less", "paid less"),
        CALLBACK_LOST("pay-lose-callback", "paid, callback lost");

        private final String action;
        private final String words;

        Payment(String action, String words) {
            this.action = action;
            this.words = words;
        }
    }

    private static final String SERVICE = "mining-chemical-licence";
    private static final String APPLY = "main a[href^=/apply]";
    private static final String MANDATORY = "main section:not(:has(.rq-form__optional))";

    private final PeopleFile.Applicant person;
    private final Browser browser;
    private final Signer signer;
    private final Progress progress;

    Applicant(PeopleFile.Applicant person, Browser browser, Signer signer, Progress progress) {
        this.person = person;
        this.browser = browser;
        this.signer = signer;
        this.progress = progress;
    }

    /** The number under which the state knows the applicant: BIN of the firm, else IIN. */
    String number() {
        return person.bin() == null ? person.iin() : person.bin();
    }

    String iin() {
        return person.iin();
    }

    String name() {
        return person.surname() + " " + person.name();
    }

    /** Fills in forms with what is true of this applicant. */
    Filler filler(@Nullable String licence) {
        return new Filler(person.iin(), person.bin(), licence);
    }

    /** Numbers, certificate, password; who has signed up before gets the new password. */
    void signsUp() {
        progress.tell("the applicant signs up");
        var numbers = browser.open("/signup").formTo("/signup").write("iin", person.iin());
        if (person.bin() == null) {
            numbers.choose("whom", "myself");
        } else {
            numbers.choose("whom", "firm").write("bin", person.bin());
        }
        var certificate = numbers.press().at("/signup/certificate");
        var password = signer.sign(certificate.form("form[data-sign]")).at("/signup/password");
        password.formTo("/signup/password")
                .write("password", person.password())
                .write("repeat", person.password())
                .press()
                .at("/cabinet");
    }

    /** Certificate, IIN or BIN, and password. */
    void logsIn() {
        progress.tell("the applicant logs in");
        var form = browser.open("/login").form("form[data-sign]:has(input[type=password])");
        signer.sign(form.write("login", number()).write("password", person.password()))
                .at("/cabinet");
    }

    /** Fills in all pages of a request and prepares it: afterwards it has a number. */
    Application applies(Wish wish) {
        progress.tell("the applicant fills in the request");
        var tasks = begins(SERVICE, wish.covered());
        var draft = tasks.address().getPath();
        var form = tasks.follow("main a[href=" + draft + "/about]")
                .formTo(draft + "/about")
                .press();
        var documents =
                fillIn(wish, form.at(draft + "/form").formTo(draft + "/form")).press("then", "go");
        for (var document : wish.documents()) {
            documents = attaches(document, documents.at(draft + "/documents"));
        }
        return prepares(wish, draft, documents);
    }

    /** Fills in whatever the pages of that request ask, by what they say of it. */
    Application asksFor(Offer offer, @Nullable String licence) {
        progress.tell("the applicant fills in the request");
        var tasks = begins(offer.service(), offer.covered());
        var draft = tasks.address().getPath();
        var form =
                browser.open(draft + "/about").formTo(draft + "/about").press().at(draft + "/form");
        var documents = filler(licence)
                .fill(form.formTo(draft + "/form"))
                .press("then", "go")
                .at(draft + "/documents");
        for (var wanted : documents.elements(MANDATORY + " input[type=file]").stream()
                .map(input -> input.attr("name"))
                .toList()) {
            documents = attaches(wanted.replaceFirst("^file-", ""), documents);
        }
        return prepares(new Wish(offer.covered(), Map.of(), List.of()), draft, documents);
    }

    private Page begins(String service, String covered) {
        return browser.open("/services")
                .follow("main a[href=/services/" + service + "]")
                .follow(APPLY)
                .form("main form[action=/apply]")
                .choose("covered", covered)
                .press()
                .at("/apply/[^/]+");
    }

    private Application prepares(Wish wish, String draft, Page documents) {
        var check = documents
                .follow("main a.govuk-button[href=" + draft + "/check]")
                .formTo(draft + "/check");
        if (check.page().shows("[name=incomplete]")) {
            check.choose("incomplete", "yes");
        }
        var next = check.press().at(draft + "/(pay|sign)");
        boolean toPay = next.address().getPath().endsWith("/pay");
        return new Application(this, wish, draft, next.texts("main dd").getFirst(), toPay);
    }

    /** The ids of all services. */
    List<String> services() {
        return browser.open("/services").links("main .rq-cards a[href^=/services/]").stream()
                .map(address -> address.replaceFirst(".*/services/", ""))
                .distinct()
                .toList();
    }

    /** The kinds of request of a service that are open to this applicant on the portal. */
    List<Element> requests(String service) {
        var page = browser.open("/services/" + service);
        return page.shows(APPLY) ? page.follow(APPLY).elements("main input[name=covered]:not([disabled])") : List.of();
    }

    private Form fillIn(Wish wish, Form form) {
        wish.answers().forEach((field, values) -> {
            if (values.size() == 1 && !form.offersChoices(field)) {
                form.write(field, values.getFirst());
            } else {
                form.choose(field, values.toArray(String[]::new));
            }
        });
        return form.write("responsibleIin", person.iin()).write("email", "office@" + number() + ".example.kz");
    }

    private Page attaches(String document, Page documents) {
        var file = Paper.pdf(document + ".pdf", document + " of " + number());
        return documents
                .formTo(documents.address().getPath() + "/" + document)
                .attach("file-" + document, file)
                .press();
    }

    /** Pays at the gateway; whose callback is lost, the applicant asks the portal to look again. */
    void pays(Application application, Payment payment) {
        progress.tell("the applicant pays");
        var gateway = browser.open(application.draft() + "/pay")
                .formTo(application.draft() + "/pay")
                .press();
        var form = gateway.form("form:has(input[name=action][value=" + payment.action + "])");
        if (payment == Payment.CALLBACK_LOST) {
            form.pressAndLeave();
            browser.open(application.draft() + "/pay")
                    .formTo(application.draft() + "/pay/check")
                    .press();
        } else {
            form.press();
        }
        application.aside(payment.words);
    }

    /** The portal tells that too little came, and does not let the request be signed. */
    void isToldToPayTheRest(Application application) {
        var page = browser.open(application.draft() + "/sign").at(application.draft() + "/pay");
        if (page.troubles().isEmpty() || !page.shows("form[action=" + application.draft() + "/pay]")) {
            throw new Unexpected("the notice that too little was paid", page.toString());
        }
        application.aside("told to pay the rest");
    }

    /** Signs the request; with it the application is filed. */
    void signs(Application application) {
        progress.tell("the applicant signs");
        var form = browser.open(application.draft() + "/sign")
                .at(application.draft() + "/sign")
                .form("form[data-sign]");
        signer.sign(form).at("/cabinet/" + application.number() + "/filed");
    }

    /** Finds it in the cabinet. */
    CasePage looksAt(Application application) {
        var cabinet = browser.open("/cabinet").at("/cabinet");
        var page = cabinet.follow("main a[href=/cabinet/" + application.number() + "]");
        return new CasePage(page, application.number());
    }

    byte[] downloads(String address) {
        return browser.download(address);
    }
}
