package kz.ruqsat.sandbox.player;

import static kz.ruqsat.sandbox.player.CasePage.Ending.GRANTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * One request on paper for every service that may be asked for in its provider's office. The kinds of request vary from
 * service to service.
 */
final class OfficeRequests {
    private static final String WAY = "in the provider's office";

    private final Stage stage;
    private final Requests requests;
    private final Map<String, OfficeClerk> clerks = new LinkedHashMap<>();

    OfficeRequests(Stage stage, Requests requests) {
        this.stage = stage;
        this.requests = requests;
    }

    /** What the offices take, one kind of request for each service, of those that the portal offers, too. */
    List<Offer> offers(List<Offer> onPortal) {
        var offers = new ArrayList<Offer>();
        for (var clerk : stage.officeClerks()) {
            var services = new LinkedHashSet<String>();
            clerk.kinds().forEach(address -> services.add(address.replaceFirst(".*service=([^&]+).*", "$1")));
            for (var service : services) {
                var kinds = onPortal.stream()
                        .filter(offer -> offer.service().equals(service) && offer.onPortal())
                        .toList();
                if (!kinds.isEmpty()) {
                    offers.add(kinds.get(offers.size() % kinds.size()).through(WAY));
                    clerks.put(service, clerk);
                }
            }
        }
        return List.copyOf(offers);
    }

    Play play(Offer offer) {
        var title = offer.service() + " " + offer.covered() + " " + WAY;
        return new Play(title, offer.byPerson() ? "ru" : "kk", GRANTED, (_, _) -> played(offer), offer);
    }

    private Application played(Offer offer) {
        var clerk = clerks.get(offer.service());
        if (clerk == null) {
            throw new Unexpected("an office that takes " + offer.service(), "none");
        }
        var application = clerk.accepts(offer, requests.applicant(offer), requests.licence(offer));
        stage.providerOf(application).works(application);
        requests.brought(offer, application);
        return application;
    }
}
