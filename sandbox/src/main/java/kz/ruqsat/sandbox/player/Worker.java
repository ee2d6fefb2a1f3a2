package kz.ruqsat.sandbox.player;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Anybody of a provider, who does whatever the page of an application asks of him, to the applicant's good. */
final class Worker extends Official {
    private static final List<String> GOOD = List.of(
            "REGISTERED",
            "RESOLVED",
            "ASSIGNED",
            "COMPLETE",
            "CONSENTS_REQUESTED",
            "VERIFIED",
            "COMPLIES",
            "AGREED",
            "DISPATCHED");

    private final @Nullable Signer signer;

    /** @param signer null for who has no key and signs nothing */
    Worker(PeopleFile.Official person, Browser browser, @Nullable Signer signer, Progress progress) {
        super(person, browser, progress);
        this.signer = signer;
    }

    /**
     * What was done.
     *
     * @param next the page of the application afterwards
     * @param person the IIN of who was chosen to go on, or null
     * @param asked the bodies whose answers are awaited
     */
    record Done(Page next, @Nullable String person, List<String> asked) {}

    /** The page of the application; empty for who is of another body. */
    Optional<Page> sees(Application application) {
        return browser().look("/review/" + application.number());
    }

    Page opens(Application application) {
        return browser().open("/review/" + application.number());
    }

    /** Does what the page lets do; empty when it lets do nothing. */
    Optional<Done> acts(Application application, Page page) {
        var panel = "main form[action=/review/" + application.number() + "/act]";
        if (!page.shows(panel)) {
            return Optional.empty();
        }
        var toSign = "main a[href=/review/" + application.number() + "/sign]";
        return Optional.of(
                page.shows(toSign) ? signs(application, page.follow(toSign)) : decides(application, page.form(panel)));
    }

    private Done signs(Application application, Page page) {
        tell("the result is signed");
        if (signer == null) {
            throw new Unexpected("a key of " + iin(), "none, but " + page);
        }
        reads(page);
        var next = signer.sign(page.form("form[data-sign]")).at("/review/" + application.number());
        application.step("signed");
        return new Done(next, null, List.of());
    }

    private Done decides(Application application, Form form) {
        var offered = form.values("button[name=decision]");
        var decision = GOOD.stream()
                .filter(offered::contains)
                .findFirst()
                .orElseThrow(() -> new Unexpected("a decision that helps", offered + " on " + form.page()));
        var words = decision.toLowerCase(Locale.ROOT).replace('_', ' ');
        tell(words);
        if (decision.equals("COMPLETE")) {
            reads(form.page());
        }
        var person = chosenPerson(form);
        var asked = decision.equals("CONSENTS_REQUESTED") ? form.values("input[name=bodies]") : List.<String>of();
        var next = form.press("decision", decision).at("/review/" + application.number());
        application.step(words);
        return new Done(next, person, asked);
    }

    private static @Nullable String chosenPerson(Form form) {
        if (!form.offersChoices("person")) {
            return null;
        }
        var person = form.named("person").getFirst().select("option").stream()
                .map(Element::val)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Unexpected("somebody to forward it to", "nobody on " + form.page()));
        form.choose("person", person);
        return person;
    }
}
