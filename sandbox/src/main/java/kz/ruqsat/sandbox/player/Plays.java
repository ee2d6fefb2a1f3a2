package kz.ruqsat.sandbox.player;

import static kz.ruqsat.sandbox.player.CasePage.Ending.GRANTED;
import static kz.ruqsat.sandbox.player.CasePage.Ending.REFUSED;

import java.util.List;
import kz.ruqsat.sandbox.player.Applicant.Payment;
import org.jspecify.annotations.Nullable;

/** The stories of the demo, in the order in which they are played: a later one may build on an earlier one. */
final class Plays {
    private static final Wish MINE = Wish.licence("zhambyl", "open-pit", "blasting", "chemical-production");
    private static final String PHOSPHOR = "Qaratau Phosphor";

    private @Nullable Application firstIssue;

    List<Play> all() {
        return List.of(
                new Play("Issue, three bodies consent", "kk", GRANTED, this::issue),
                new Play("Issue in Karaganda, returned once for rework", "ru", GRANTED, Plays::returnedOnce),
                new Play("A document is missing", "kk", REFUSED, Plays::incomplete),
                new Play("A document cannot be read", "ru", REFUSED, Plays::unreadable),
                new Play("Refusal on substance", "kk", REFUSED, Plays::doesNotComply),
                new Play("A body objects", "ru", REFUSED, Plays::bodyObjects),
                new Play("Reissue of the first licence", "kk", GRANTED, this::reissue),
                new Play("Paid less, then the rest", "ru", GRANTED, Plays::paidLess),
                new Play("Paid, the callback lost", "kk", GRANTED, Plays::callbackLost),
                new Play("All signatures by GOST 34.10-2015", "ru", GRANTED, Plays::byGost));
    }

    private Application issue(Stage stage, String language) {
        var firm = stage.applicant(PHOSPHOR, language);
        firm.signsUp();
        var application = filed(firm, MINE);
        takenIn(stage, application, 0);
        asked(stage, application, 0);
        consented(stage, application, "industrial-safety", "sanitary-control", "ecology-zhambyl");
        firstIssue = granted(stage, application, 0);
        return application;
    }

    private static Application returnedOnce(Stage stage, String language) {
        var firm = stage.applicant("Öskemen", language);
        firm.signsUp();
        var application = filed(firm, Wish.licence("karaganda", "chemical-production"));
        takenIn(stage, application, 1);
        asked(stage, application, 1);
        consented(stage, application, "industrial-safety", "sanitary-control", "ecology-karaganda");
        stage.expert(1).examinesAndGrants(application);
        stage.divisionHead().returns(application, "Объектінің мекенжайын нақтылаңыз.");
        return granted(stage, application, 1);
    }

    private static Application incomplete(Stage stage, String language) {
        var firm = stage.applicant("Ile Ken", language);
        firm.signsUp();
        var application = filed(firm, Wish.licence("zhambyl", "open-pit").without("specialists"));
        takenIn(stage, application, 2);
        return notConsidered(stage, application, "specialists", "ABSENT");
    }

    private static Application unreadable(Stage stage, String language) {
        var person = stage.applicant("Жәңгіров", language);
        person.signsUp();
        var application = filed(person, Wish.licence("karaganda", "closure"));
        takenIn(stage, application, 2);
        return notConsidered(stage, application, "production-base", "UNREADABLE");
    }

    private static Application doesNotComply(Stage stage, String language) {
        var firm = stage.applicant("Zhangatas", language);
        firm.signsUp();
        var application = filed(firm, Wish.licence("zhambyl", "underground"));
        takenIn(stage, application, 0);
        asked(stage, application, 0);
        consented(stage, application, "industrial-safety", "ecology-zhambyl");
        stage.expert(0)
                .examinesAndRefuses(application, "qualification-not-met", "Техникалық басшының өтілі жеткіліксіз.");
        return signed(stage, application, 0);
    }

    private static Application bodyObjects(Stage stage, String language) {
        var firm = stage.applicant("Shahar", language);
        firm.signsUp();
        var application = filed(firm, Wish.licence("karaganda", "chemical-production"));
        takenIn(stage, application, 1);
        asked(stage, application, 1);
        stage.of("sanitary-control").objects(application, "Санитарлық-қорғау аймағы белгіленбеген.");
        consented(stage, application, "industrial-safety", "ecology-karaganda");
        stage.expert(1)
                .examinesAndRefuses(application, "body-objects", "Санитариялық бақылау органы қарсылық білдірді.");
        return signed(stage, application, 1);
    }

    private Application reissue(Stage stage, String language) {
        if (firstIssue == null) {
            throw new Unexpected("a licence to reissue", "the first play brought none");
        }
        var firm = stage.applicant(PHOSPHOR, language);
        firm.logsIn();
        var application = filed(firm, Wish.reissue(firstIssue.licence(), "address-changed", MINE));
        takenIn(stage, application, 0);
        asked(stage, application, 0);
        consented(stage, application, "industrial-safety", "sanitary-control", "ecology-zhambyl");
        granted(stage, application, 0);
        stage.citizen(language).seesReplaced(firstIssue.licence(), application.licence());
        return application;
    }

    private static Application paidLess(Stage stage, String language) {
        var person = stage.applicant("Бөлегенова", language);
        person.signsUp();
        var application = person.applies(Wish.licence("karaganda", "blasting"));
        person.pays(application, Payment.LESS);
        person.isToldToPayTheRest(application);
        person.pays(application, Payment.IN_FULL);
        person.signs(application);
        takenIn(stage, application, 1);
        asked(stage, application, 1);
        consented(stage, application, "industrial-safety", "ecology-karaganda");
        return granted(stage, application, 1);
    }

    private static Application callbackLost(Stage stage, String language) {
        var firm = stage.applicant("Ile Ken", language);
        firm.logsIn();
        var application = firm.applies(Wish.licence("karaganda", "technological-works"));
        firm.pays(application, Payment.CALLBACK_LOST);
        firm.signs(application);
        takenIn(stage, application, 2);
        asked(stage, application, 2);
        consented(stage, application, "industrial-safety", "ecology-karaganda");
        return granted(stage, application, 2);
    }

    /** The firm's head and the deputy chair have keys of GOST. */
    private static Application byGost(Stage stage, String language) {
        var firm = stage.applicant("Altai", language);
        firm.signsUp();
        var application = filed(firm, Wish.licence("karaganda", "blasting"));
        takenIn(stage, application, 1);
        asked(stage, application, 1);
        consented(stage, application, "industrial-safety", "ecology-karaganda");
        return granted(stage, application, 1);
    }

    // ---- Passages that several stories share

    private static Application filed(Applicant applicant, Wish wish) {
        var application = applicant.applies(wish);
        applicant.pays(application, Payment.IN_FULL);
        applicant.signs(application);
        return application;
    }

    private static void takenIn(Stage stage, Application application, int expert) {
        stage.clerk().registers(application, stage.divisionHead());
        stage.divisionHead().assigns(application, stage.expert(expert));
    }

    private static void asked(Stage stage, Application application, int expert) {
        stage.expert(expert).findsComplete(application);
        stage.expert(expert).asks(application);
    }

    private static void consented(Stage stage, Application application, String... bodies) {
        for (var body : bodies) {
            stage.of(body).consents(application);
        }
    }

    private static Application notConsidered(Stage stage, Application application, String document, String cause) {
        stage.expert(2).findsIncomplete(application, document, cause);
        stage.expert(2).refusesConsideration(application);
        return signed(stage, application, 0);
    }

    private static Application granted(Stage stage, Application application, int expert) {
        stage.expert(expert).examinesAndGrants(application);
        return signed(stage, application, expert % 2);
    }

    /** Agreed by the head of the Division and signed by the head of the provider, or the deputy. */
    private static Application signed(Stage stage, Application application, int head) {
        stage.divisionHead().agrees(application);
        stage.providerHead(head).signs(application);
        return application;
    }
}
