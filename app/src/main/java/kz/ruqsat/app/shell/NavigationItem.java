package kz.ruqsat.app.shell;

import java.util.Set;

/**
 * One entry of the main navigation. A feature contributes its entries as beans.
 *
 * @param order the smaller stands first; public pages below 100, cabinet from 100, officials from 200
 * @param textKey the text of the link
 * @param address the path, such as {@code /review}
 * @param roles who sees it: anyone with one of these roles; empty: everybody
 */
public record NavigationItem(int order, String textKey, String address, Set<String> roles) {
    public NavigationItem {
        roles = Set.copyOf(roles);
    }

    public static NavigationItem forEverybody(int order, String textKey, String address) {
        return new NavigationItem(order, textKey, address, Set.of());
    }

    public static NavigationItem forRoles(int order, String textKey, String address, String... roles) {
        return new NavigationItem(order, textKey, address, Set.of(roles));
    }

    boolean visibleTo(Set<String> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }
}
