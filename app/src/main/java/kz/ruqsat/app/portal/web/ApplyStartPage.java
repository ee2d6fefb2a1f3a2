package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;

/**
 * Before a request: which one ({@code portal/applyStart.jte}).
 *
 * @param draft the id of the draft that the button begins
 * @param drafts requests for this service that were begun before
 */
public record ApplyStartPage(
        String service,
        String serviceTitle,
        String draft,
        List<Option> options,
        List<Link> drafts,
        ErrorSummary errors) {

    /**
     * A kind of request.
     *
     * @param variant the variant that serves it
     * @param open whether this applicant may ask for it
     */
    public record Option(String variant, String covered, String title, String note, boolean open) {}

    /** A draft begun before. */
    public record Link(String title, String address, String note) {}
}
