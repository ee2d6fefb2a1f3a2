package kz.ruqsat.app.window.web;

import java.util.Set;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.FillingPlace;
import kz.ruqsat.core.regulation.Channel;
import org.springframework.stereotype.Component;

/** The window fills its requests on its own pages; from the common ones one comes back to the list of receptions. */
@Component
class WindowPlace implements FillingPlace {
    private static final String WINDOW = "/window";

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.STATE_CORPORATION, Channel.SERVICE_CENTRE);
    }

    @Override
    public String tasks(Draft draft) {
        return WINDOW;
    }

    @Override
    public String afterDocuments(Draft draft) {
        return WINDOW;
    }

    @Override
    public String afterPayment(Draft draft) {
        return WINDOW;
    }

    @Override
    public String left(Draft draft) {
        return WINDOW;
    }

    @Override
    public String filed(Draft draft) {
        return WINDOW;
    }
}
