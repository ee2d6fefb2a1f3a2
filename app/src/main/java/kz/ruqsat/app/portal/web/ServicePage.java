package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.PathView;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import org.jspecify.annotations.Nullable;

/**
 * All about a service ({@code portal/service.jte}).
 *
 * @param channels how one may ask for it
 * @param repealed that the act was repealed, told as a fact, or null
 * @param applyAddress where a request is begun, or null when the act does not let it be asked for on the portal
 */
public record ServicePage(
        Regulation regulation,
        List<String> channels,
        String act,
        @Nullable String repealed,
        List<Way> ways,
        List<FlowPart> flows,
        @Nullable String applyAddress) {

    /** A variant: the requests it serves, its path, what it takes. */
    public record Way(Variant variant, List<Asked> asked, String term, boolean pausable, PathView path) {}

    /** A kind of request and its fee. */
    public record Asked(CoveredRequest request, String fee) {}

    /** The processes and conditions of one channel, beside what the system does. */
    public record FlowPart(String channel, String paragraph, List<Item> items) {}

    /**
     * A process or condition.
     *
     * @param does what the system does to meet it, or null when nothing is said
     */
    public record Item(
            String number,
            String text,
            String systems,
            @Nullable String does) {}
}
