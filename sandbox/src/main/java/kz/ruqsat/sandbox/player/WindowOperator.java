package kz.ruqsat.sandbox.player;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jspecify.annotations.Nullable;

/** An operator at a window of the State Corporation or of a service centre. */
final class WindowOperator extends Official {
    private static final Pattern NUMBER = Pattern.compile("KZ[0-9]{2}(?!RCP)[A-Z]{3}[0-9]{8}");
    private static final int TRIES = 150;

    private final Signer signer;
    private @Nullable String reception;

    WindowOperator(PeopleFile.Official person, Browser browser, Signer signer, Progress progress) {
        super(person, browser, progress);
        this.signer = signer;
    }

    /** What may be asked for at this window: {@code SERVICE/KIND}. */
    List<String> kinds() {
        return browser().open(opened() + "/service").elements("main input[name=request]").stream()
                .map(radio -> radio.val())
                .toList();
    }

    /** A reception that is open and not begun yet. */
    private String opened() {
        String known = reception;
        if (known == null) {
            known = browser()
                    .open("/window")
                    .formTo("/window/receptions")
                    .press()
                    .at("/window/receptions/[A-Z0-9]+")
                    .address()
                    .getPath();
            reception = known;
        }
        return known;
    }

    /** The whole reception; afterwards the application is in E-licensing under its own number. */
    Application receives(Offer offer, Applicant applicant, @Nullable String licence) {
        tell("the operator receives the request");
        var at = opened();
        reception = null;
        browser()
                .open(at + "/service")
                .formTo(at + "/service")
                .choose("request", offer.service() + "/" + offer.covered())
                .press();
        identified(at, applicant);
        var form = browser().open(at + "/form").formTo(at + "/form");
        applicant.filler(licence).fill(form).press();
        scans(at, applicant.number());
        pays(at);
        tell("the operator signs");
        signer.sign(browser().open(at + "/sign").at(at + "/sign").form("form[data-sign]"))
                .at(at);
        var number = awaited(at, WindowOperator::number, "a number in E-licensing");
        return new Application(applicant, new Wish(offer.covered(), Map.of(), List.of()), at, number, false);
    }

    private void identified(String at, Applicant applicant) {
        browser()
                .open(at + "/person")
                .formTo(at + "/person")
                .write("iin", applicant.iin())
                .write("name", applicant.name())
                .choose("paper", "IDENTITY_CARD")
                .write("paperNumber", "042613575")
                .press();
        browser()
                .open(at + "/person")
                .formTo(at + "/consent")
                .choose("signed", "true")
                .press();
        var parties = browser().open(at + "/parties").formTo(at + "/parties").write("applicant", applicant.number());
        by("by", "self", parties, applicant).press();
    }

    private void scans(String at, String number) {
        var list = browser().open(at + "/documents").formTo(at + "/documents");
        list.choose("filled", "true");
        if (list.offersChoices("given")) {
            list.choose("given", mandatory(list));
        }
        var page = list.press();
        for (var form : page.elements("main form[enctype^=multipart]")) {
            var action = form.attr("action");
            var section = form.closest("section");
            if (section == null || section.selectFirst(".rq-form__optional") == null) {
                var document = action.replaceFirst(".*/", "");
                browser()
                        .open(at + "/documents")
                        .formTo(action)
                        .attach("file", Paper.pdf(document + ".pdf", document + " of " + number))
                        .press();
            }
        }
    }

    private static String[] mandatory(Form list) {
        List<String> given = new ArrayList<>();
        list.named("given").forEach(box -> {
            var item = box.parent();
            if (item == null || item.selectFirst(".rq-form__optional") == null) {
                given.add(box.val());
            }
        });
        return given.toArray(String[]::new);
    }

    /** Where the service costs something, the receipt is shown. */
    private void pays(String at) {
        var payment = browser().open(at);
        if (!payment.shows("main a[href=" + at + "/payment]")) {
            return;
        }
        tell("the operator takes the receipt of payment");
        var page = payment.follow("main a[href=" + at + "/payment]");
        page.formTo(at + "/payment")
                .write("receipt", "78-26")
                .write("sum", tenge(page))
                .write("paidOn", "2026-10-15")
                .write("payer", "«Көктас»")
                .attach("file", Paper.pdf("receipt.pdf", "receipt"))
                .press();
    }

    /** The sum that the page asks for, in whole tenge. */
    private static String tenge(Page page) {
        Matcher money = Pattern.compile("[0-9][0-9\\s\\p{Z}]*(,[0-9]{2})?(?=[\\s\\p{Z}]*₸)")
                .matcher(String.join(" ", page.texts("main")));
        if (!money.find()) {
            throw new Unexpected("a fee", page.toString());
        }
        var digits = money.group().replaceAll("[^0-9,]", "").replace(',', '.');
        return new BigDecimal(digits).setScale(0, RoundingMode.CEILING).toPlainString();
    }

    /** Hands the result over to the one who asked, as soon as the gateway has brought it. */
    void handsOver(Application application) {
        tell("the operator hands the result over");
        var number = application.draft().replaceFirst(".*/", "");
        var results = "/window/results/" + number;
        awaited(application.draft(), page -> page.link("main a[href=" + results + "]"), "the result");
        var form = browser()
                .open(results)
                .formTo(results)
                .write("iin", application.applicant().iin())
                .write("name", application.applicant().name())
                .choose("paper", "IDENTITY_CARD")
                .write("paperNumber", "042613575");
        by("power", "none", form, application.applicant())
                .choose("marked", "true")
                .press();
    }

    /** Whoever comes for a firm shows a power of attorney: he need not be the head whom the state database names. */
    private static Form by(String field, String himself, Form form, Applicant applicant) {
        boolean forFirm = !applicant.number().equals(applicant.iin());
        return forFirm
                ? form.choose(field, "other").write("powerNumber", "15-26").write("powerDate", "2026-10-15")
                : form.choose(field, himself);
    }

    private static Optional<String> number(Page page) {
        return page.texts("main").stream()
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(found -> found.group())
                .findFirst();
    }

    /** Packages and results go through the gateway, which takes its time. */
    private String awaited(String at, Function<Page, Optional<String>> wanted, String what) {
        for (int i = 0; i < TRIES; i++) {
            var found = wanted.apply(browser().open(at));
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new Unexpected(what + " at " + at, browser().open(at).toString());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
