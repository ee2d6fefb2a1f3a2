package kz.ruqsat.sandbox.player;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jspecify.annotations.Nullable;

/** The specialist of a provider's office, to whom somebody brings a request on paper. */
final class OfficeClerk extends Official {
    private static final String MANDATORY = "main section:not(:has(.rq-form__optional)) input[type=file]";

    OfficeClerk(PeopleFile.Official person, Browser browser, Progress progress) {
        super(person, browser, progress);
    }

    /** The addresses at which a request on paper begins here, for every service and kind of request. */
    List<String> kinds() {
        return browser().open("/office").links("main a[href^=/office/new]");
    }

    /** Enters the request of that applicant from the door to both registrations. */
    Application accepts(Offer offer, Applicant applicant, @Nullable String licence) {
        tell("the clerk enters the request");
        var request = browser()
                .open("/office/new?service=" + offer.service() + "&covered=" + offer.covered())
                .form("main form[action=/office/new]")
                .write("number", applicant.number())
                .press()
                .at("/office/requests/[^/]+")
                .address()
                .getPath();
        var filling = request.replace("/office/requests/", "/apply/");
        scans(filling, applicant.filler(licence), applicant.number());
        var next = checks(request);
        if (next.address().getPath().endsWith("/receipt")) {
            tell("the clerk attaches the receipt");
            next = attachesReceipt(next, filling);
        }
        tell("the clerk registers");
        var accepted = next.at(request + "/register")
                .formTo(request + "/register")
                .press()
                .at("/office/accepted/[A-Z0-9]+");
        var number = accepted.address().getPath().replaceFirst(".*/", "");
        browser().download("/office/accepted/" + number + "/slip.pdf");
        return new Application(applicant, new Wish(offer.covered(), Map.of(), List.of()), request, number, false);
    }

    private void scans(String filling, Filler filler, String number) {
        var documents = filler.fill(browser().open(filling + "/form").formTo(filling + "/form"))
                .press("then", "go")
                .at(filling + "/documents");
        for (var field : documents.elements(MANDATORY)) {
            var document = field.attr("name").replaceFirst("^file-", "");
            documents = documents
                    .formTo(filling + "/documents/" + document)
                    .attach(field.attr("name"), Paper.pdf(document + ".pdf", document + " of " + number))
                    .press();
        }
    }

    private Page checks(String request) {
        var check =
                browser().open(request + "/check").formTo(request + "/check").choose("onPaper", "yes");
        if (check.page().shows("[name=incomplete]")) {
            check.choose("incomplete", "yes");
        }
        return check.press();
    }

    private static Page attachesReceipt(Page page, String filling) {
        return page.formTo(filling + "/receipt")
                .write("number", "77-26")
                .write("tenge", tenge(page.texts("main dd").get(1)))
                .write("paidOn", "2026-10-15")
                .write("payer", "«Көктас»")
                .attach("receipt-scan", Paper.pdf("receipt.pdf", "receipt"))
                .press();
    }

    /** The sum that the page asks for, in whole tenge. */
    private static String tenge(String money) {
        var digits = money.replaceAll("[^0-9,]", "").replace(',', '.');
        return new BigDecimal(digits).setScale(0, RoundingMode.CEILING).toPlainString();
    }
}
