package kz.ruqsat.sandbox.player;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jspecify.annotations.Nullable;

/** Somebody who works for a state body; logs in when there is something to do. */
abstract class Official {
    private final PeopleFile.Official person;
    private final Browser browser;
    private final Progress progress;
    private final Set<String> read = new HashSet<>();
    private @Nullable Page home;

    Official(PeopleFile.Official person, Browser browser, Progress progress) {
        this.person = person;
        this.browser = browser;
        this.progress = progress;
    }

    String iin() {
        return person.iin();
    }

    void tell(String does) {
        progress.tell(does);
    }

    /** The browser in which the official is logged in. */
    Browser browser() {
        if (home == null) {
            home = browser.open("/staff/login")
                    .formTo("/staff/login")
                    .write("login", person.iin())
                    .write("password", person.password())
                    .press();
            if (home.address().getPath().equals("/staff/login")) {
                throw new Unexpected("a log-in of " + person.iin(), home.toString());
            }
        }
        return browser;
    }

    /** Finds the application in the inbox, under whichever heading it stands, and opens it. */
    Page finds(Application application) {
        var line = "main a[href=/review/" + application.number() + "]";
        var inbox = browser().open("/review").at("/review");
        var found = leafedThrough(inbox, line);
        var otherTabs = inbox.links(".rq-tab:not([aria-current])").iterator();
        while (found.isEmpty() && otherTabs.hasNext()) {
            found = leafedThrough(browser.open(otherTabs.next()), line);
        }
        return found.orElseThrow(() ->
                        new Unexpected("the application " + application.number() + " in the inbox", inbox.toString()))
                .follow(line);
    }

    /** The page of a list on which there is such a line, from this page on. */
    private static Optional<Page> leafedThrough(Page first, String line) {
        var page = first;
        while (!page.shows(line)) {
            if (!page.shows("a[rel=next]")) {
                return Optional.empty();
            }
            page = page.follow("a[rel=next]");
        }
        return Optional.of(page);
    }

    /** Opens every attached file once, and the result each time that it is shown. */
    void reads(Page page) {
        page.links("main a[href*=/files/]").stream().filter(read::add).forEach(browser::download);
        page.links("main a[href$=.pdf]:not([href*=/files/])").forEach(browser::download);
    }

    /** Fills in the panel of the application and presses the button of a decision. */
    void decides(Application application, String decision, UnaryOperator<Form> filled) {
        var action = "/review/" + application.number() + "/act";
        var page = finds(application);
        reads(page);
        filled.apply(page.formTo(action)).press("decision", decision).at("/review/" + application.number());
    }
}
