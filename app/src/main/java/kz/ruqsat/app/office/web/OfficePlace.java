package kz.ruqsat.app.office.web;

import java.util.Set;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.FillingPlace;
import kz.ruqsat.core.regulation.Channel;
import org.springframework.stereotype.Component;

/** The clerk's pages around the form. */
@Component
class OfficePlace implements FillingPlace {

    static String address(Draft draft) {
        return "/office/requests/" + draft.id();
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.PROVIDER);
    }

    @Override
    public String tasks(Draft draft) {
        return address(draft);
    }

    @Override
    public String afterDocuments(Draft draft) {
        return address(draft) + "/check";
    }

    @Override
    public String afterPayment(Draft draft) {
        return address(draft) + "/register";
    }

    @Override
    public String left(Draft draft) {
        return "/office";
    }

    @Override
    public String filed(Draft draft) {
        return "/office/accepted/" + draft.number();
    }
}
