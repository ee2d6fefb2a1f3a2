package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.SearchBox;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue ({@code portal/services.jte}).
 *
 * @param none shown in place of the cards when the words mean no service, otherwise null
 */
public record ServicesPage(
        SearchBox search, List<Card> cards, @Nullable EmptyState none) {

    /** A service in short: what it is, who gives it, how long and for how much. */
    public record Card(String title, String address, String provider, String term, String fee) {}
}
