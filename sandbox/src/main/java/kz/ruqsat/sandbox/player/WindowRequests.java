package kz.ruqsat.sandbox.player;

import static kz.ruqsat.sandbox.player.CasePage.Ending.GRANTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request at a window for every service that the State Corporation or a service centre receives, handed over there.
 */
final class WindowRequests {
    private static final String WAY = "at the window";

    private final Stage stage;
    private final Requests requests;
    private final Map<String, WindowOperator> operators = new LinkedHashMap<>();

    WindowRequests(Stage stage, Requests requests) {
        this.stage = stage;
        this.requests = requests;
    }

    /** What the windows receive, one kind of request for each service, of those that the portal offers, too. */
    List<Offer> offers(List<Offer> onPortal) {
        var offers = new ArrayList<Offer>();
        for (var operator : stage.windowOperators()) {
            var kinds = operator.kinds();
            kinds.stream().map(kind -> kind.replaceFirst("/.*", "")).distinct().forEach(service -> {
                var known = onPortal.stream()
                        .filter(offer -> kinds.contains(offer.service() + "/" + offer.covered())
                                && offer.service().equals(service))
                        .toList();
                if (!known.isEmpty() && operators.putIfAbsent(service, operator) == null) {
                    offers.add(known.get((offers.size() + 1) % known.size()).through(WAY));
                }
            });
        }
        return List.copyOf(offers);
    }

    Play play(Offer offer) {
        var title = offer.service() + " " + offer.covered() + " " + WAY;
        return new Play(title, offer.byPerson() ? "ru" : "kk", GRANTED, (_, _) -> played(offer), offer);
    }

    private Application played(Offer offer) {
        var operator = operators.get(offer.service());
        if (operator == null) {
            throw new Unexpected("a window that receives " + offer.service(), "none");
        }
        var application = operator.receives(offer, requests.applicant(offer), requests.licence(offer));
        stage.providerOf(application).works(application);
        operator.handsOver(application);
        requests.brought(offer, application);
        return application;
    }
}
