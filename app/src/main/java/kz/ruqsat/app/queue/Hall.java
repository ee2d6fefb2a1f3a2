package kz.ruqsat.app.queue;

import kz.ruqsat.app.identity.Body;

/**
 * The hall of a body that serves at windows.
 *
 * @param counters how many windows work: as many can book one slot
 * @param calls after how many calls one who does not come is absent for good
 * @param speaks whether the screen speaks
 * @param kioskKey opens the kiosk's page on the hall's own device
 */
public record Hall(Body body, int counters, int calls, boolean speaks, String kioskKey) {

    /** The body's id. */
    public String id() {
        return body.id();
    }
}
