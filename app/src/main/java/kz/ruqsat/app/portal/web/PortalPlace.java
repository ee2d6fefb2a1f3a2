package kz.ruqsat.app.portal.web;

import java.util.Set;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.FillingPlace;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.core.regulation.Channel;
import org.springframework.stereotype.Component;

/** The applicant's own pages around the form: the list of tasks, the check of the answers, the cabinet. */
@Component
class PortalPlace implements FillingPlace {

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.PORTAL);
    }

    @Override
    public String tasks(Draft draft) {
        return Applying.address(draft);
    }

    @Override
    public String afterDocuments(Draft draft) {
        return Applying.address(draft) + "/check";
    }

    @Override
    public String afterPayment(Draft draft) {
        return Applying.address(draft) + "/sign";
    }

    @Override
    public String left(Draft draft) {
        return "/cabinet";
    }

    @Override
    public String filed(Draft draft) {
        return "/cabinet/" + draft.number();
    }
}
