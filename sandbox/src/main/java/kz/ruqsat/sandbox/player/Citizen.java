package kz.ruqsat.sandbox.player;

import java.util.Arrays;
import java.util.Locale;
import kz.ruqsat.sandbox.player.Form.Upload;

/** Anybody, without a log-in: looks licences up and verifies them. */
final class Citizen {
    private static final String GOOD = ".rq-answer:not(.rq-answer--bad):not(.rq-answer--unsure)";
    private static final String BAD = ".rq-answer--bad";

    private final Browser browser;
    private final Progress progress;

    Citizen(Browser browser, Progress progress) {
        this.browser = browser;
        this.progress = progress;
    }

    /**
     * Finds the licence in the register, verifies it by its number, by its paper and its data, and a changed paper.
     *
     * @param paper the PDF that its holder shows; the register gives the same
     * @param holderIin known to who was shown the licence of an individual
     * @return the address to which the licence's QR code leads
     */
    String verifiesLicence(String licence, byte[] paper, String holderIin) {
        progress.tell("anybody looks the licence up and verifies it");
        var list = browser.open("/register")
                .form("main form[action=/register]")
                .write("q", licence.toLowerCase(Locale.ROOT))
                .press();
        var card = list.follow("main a[href=/licences/" + licence + "]").must(GOOD, "a licence in force");
        card.follow("main a[href^=/verify?number=]").must(GOOD, "a valid licence by its number");
        var registered = file(card, licence, "document.pdf", holderIin);
        if (!Arrays.equals(registered.bytes(), paper)) {
            throw new Unexpected("the holder's PDF in the register", "another one for " + licence);
        }
        verifiesFile(registered);
        uploads(file(card, licence, "data.cms", holderIin)).must(GOOD, "valid data of a licence");
        return card.address().toString();
    }

    /** Verifies a refusal by the number of its application and by its paper. */
    String verifiesRefusal(String application, byte[] pdf) {
        progress.tell("anybody verifies the refusal");
        var answer = browser.open("/verify")
                .form("main form[method=get]")
                .write("number", application)
                .press()
                .must(GOOD, "a refusal that was given");
        verifiesFile(new Upload(application + ".pdf", "application/pdf", pdf));
        return answer.address().toString();
    }

    /** The card of a licence says that another has taken its place. */
    void seesReplaced(String licence, String successor) {
        browser.open("/licences/" + licence)
                .must(BAD, "a licence that is not in force any longer")
                .must("main a[href=/licences/" + successor + "]", "a link to the licence in its place");
    }

    private void verifiesFile(Upload file) {
        uploads(file).must(GOOD, "a valid file");
        var changed = file.bytes().clone();
        changed[changed.length / 2] ^= 1;
        uploads(new Upload("changed-" + file.name(), file.mediaType(), changed)).must(BAD, "a file that is not valid");
    }

    private Page uploads(Upload file) {
        return browser.open("/verify")
                .form("main form[enctype]")
                .attach("file", file)
                .press();
    }

    /** The papers of an individual are given to who knows the IIN. */
    private static Upload file(Page card, String licence, String name, String holderIin) {
        var address = "/licences/" + licence + "/" + name;
        var bytes = card.shows("main form input[name=iin]")
                ? card.formTo("/licences/" + licence + "/document.pdf")
                        .write("iin", holderIin)
                        .fetch(address)
                : card.browser()
                        .download(card.link("main a[href=" + address + "]").orElseThrow());
        return new Upload(licence + "-" + name, "application/octet-stream", bytes);
    }
}
