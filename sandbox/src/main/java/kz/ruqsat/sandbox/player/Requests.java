package kz.ruqsat.sandbox.player;

import static kz.ruqsat.sandbox.player.CasePage.Ending.GRANTED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.sandbox.player.Applicant.Payment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of request of every service that the portal shows, each to its result. Nothing about the services is
 * known here: all is read from the pages.
 */
final class Requests {
    private static final String FIRM = "Zhangatas";
    private static final String PERSON = "Бөлегенова";

    private final Stage stage;
    private final Map<String, Applicant> loggedIn = new HashMap<>();
    private final Map<String, String> licences = new HashMap<>();

    Requests(Stage stage) {
        this.stage = stage;
    }

    /** What the portal offers: the services in its order, their requests in theirs. */
    List<Offer> offers() {
        var firm = stage.applicant(FIRM, "kk");
        firm.signsUp();
        var person = stage.applicant(PERSON, "ru");
        person.signsUp();
        var offers = new ArrayList<Offer>();
        int turn = 0;
        for (var service : firm.services()) {
            offers.addAll(offers(service, firm.requests(service), keys(person.requests(service)), turn++ % 2 == 1));
        }
        return List.copyOf(offers);
    }

    /** A natural person asks where every request of a service is open to one, in every other service. */
    private static List<Offer> offers(String service, List<Element> firms, Set<String> persons, boolean personsTurn) {
        if (firms.isEmpty() && persons.isEmpty()) {
            return List.of(Offer.elsewhere(service));
        }
        boolean byPerson = personsTurn && persons.containsAll(keys(firms)) || firms.isEmpty();
        return firms.stream()
                .map(radio -> new Offer(service, radio.attr("data-variant"), radio.val(), byPerson))
                .toList();
    }

    private static Set<String> keys(List<Element> radios) {
        var keys = new HashSet<String>();
        radios.forEach(radio -> keys.add(radio.val()));
        return keys;
    }

    /** The play of a request; a reissue or a duplicate names the licence that an earlier play of the service brought. */
    Play play(Offer offer) {
        var title = offer.service() + " " + offer.covered();
        return new Play(title, offer.byPerson() ? "ru" : "kk", GRANTED, (_, _) -> played(offer), offer);
    }

    private Application played(Offer offer) {
        var applicant = applicant(offer);
        var application = applicant.asksFor(offer, licence(offer));
        if (application.toPay()) {
            applicant.pays(application, Payment.IN_FULL);
        }
        applicant.signs(application);
        stage.providerOf(application).works(application);
        brought(offer, application);
        return application;
    }

    /** Who asks for it, logged in. */
    Applicant applicant(Offer offer) {
        return loggedIn.computeIfAbsent(offer.byPerson() ? PERSON : FIRM, this::loggedIn);
    }

    /** The licence that an earlier play of the service brought, or null. */
    @Nullable
    String licence(Offer offer) {
        return licences.get(offer.service());
    }

    /** Later plays of the service build on what this one brought. */
    void brought(Offer offer, Application application) {
        if (!offer.duplicates()) {
            licences.put(offer.service(), application.licence());
        }
    }

    private Applicant loggedIn(String name) {
        var applicant = stage.applicant(name, name.equals(FIRM) ? "kk" : "ru");
        applicant.logsIn();
        return applicant;
    }
}
