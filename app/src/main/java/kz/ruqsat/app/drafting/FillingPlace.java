package kz.ruqsat.app.drafting;

import java.util.Set;
import kz.ruqsat.core.regulation.Channel;

/** Where the form and the documents of a request lead, by its channel; a feature brings one as a bean. */
public interface FillingPlace {

    /** The channels whose requests are filled there. */
    Set<Channel> channels();

    /** The address of the request's list of tasks. */
    String tasks(Draft draft);

    /** What comes after the documents. */
    String afterDocuments(Draft draft);

    /** What comes once the fee is paid. */
    String afterPayment(Draft draft);

    /** Where one goes who leaves the request for later. */
    String left(Draft draft);

    /** Where the request is seen once it is filed. */
    String filed(Draft draft);
}
