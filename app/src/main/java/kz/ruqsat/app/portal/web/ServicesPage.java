package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.EmptyState;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue ({@code portal/services.jte}).
 *
 * @param words what was searched for
 * @param providers the choice of the provider; the first means all
 * @param kinds the choice of what one gets; the first means all
 * @param count how many services are shown, in words
 * @param groups by provider, or one group of what the words mean, the best first
 * @param none shown in place of the cards when there are none, otherwise null
 */
public record ServicesPage(
        String words,
        List<Option> providers,
        List<Option> kinds,
        String count,
        List<Group> groups,
        @Nullable EmptyState none) {

    /** A choice of a list. */
    public record Option(String value, String text, boolean chosen) {}

    /** Cards under one heading. */
    public record Group(String title, List<Card> cards) {}

    /**
     * A service in short.
     *
     * @param kind what one gets: licence, permit…
     * @param provider who gives it, or null beneath the provider's own heading
     * @param fee what it costs, or that the act names no fee
     */
    public record Card(
            String title,
            String address,
            String kind,
            @Nullable String provider,
            String term,
            String fee) {}
}
