package kz.ruqsat.sandbox.player;

import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import kz.ruqsat.sandbox.player.Applicant.Payment;
import org.jspecify.annotations.Nullable;

/** An applicant who files one application after another, as long as there is not enough work. */
final class Filer implements Soul {
    private static final List<String> REGIONS = List.of("zhambyl", "karaganda");

    private final Applicant applicant;
    private final Browser browser;
    private final BooleanSupplier enough;
    private final Random random;
    private boolean signedIn;
    private @Nullable Application open;

    Filer(Applicant applicant, Browser browser, BooleanSupplier enough, Random random) {
        this.applicant = applicant;
        this.browser = browser;
        this.enough = enough;
        this.random = random;
    }

    @Override
    public boolean doesSomething() {
        if (!signedIn) {
            applicant.signsUp();
            signedIn = true;
        }
        var application = open;
        if (application != null) {
            goesOn(application);
            open = null;
            return true;
        }
        if (enough.getAsBoolean()) {
            return false;
        }
        open = applicant.applies(Wish.licence(REGIONS.get(random.nextInt(2)), "open-pit", "chemical-production"));
        return true;
    }

    /** From wherever it stands: perhaps it was paid, perhaps even filed, before the system was gone. */
    private void goesOn(Application application) {
        if (isFiled(application)) {
            return;
        }
        var page = browser.open(application.draft() + "/pay");
        var check = "form[action=\"" + application.draft() + "/pay/check\"]";
        if (page.shows(check)) {
            page = page.form(check).press();
        }
        if (page.shows("form[action=\"" + application.draft() + "/pay\"]")) {
            applicant.pays(application, Payment.IN_FULL);
        }
        applicant.signs(application);
    }

    /** Whatever is not filed stands in the cabinet as a draft. */
    private boolean isFiled(Application application) {
        return !browser.open("/cabinet").shows("main a[href^=\"" + application.draft() + "\"]");
    }
}
