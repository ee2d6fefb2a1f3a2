package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.people.PeopleFile;

/** The head of the provider: signs results, with a certificate. */
final class ProviderHead extends Official {
    private final Signer signer;

    ProviderHead(PeopleFile.Official person, Browser browser, Signer signer, Progress progress) {
        super(person, browser, progress);
        this.signer = signer;
    }

    void signs(Application application) {
        tell("the head of the provider signs");
        var number = application.number();
        var page = finds(application).follow("main a[href=/review/" + number + "/sign]");
        reads(page);
        signer.sign(page.form("form[data-sign]")).at("/review/" + number);
        application.step("signed");
    }
}
