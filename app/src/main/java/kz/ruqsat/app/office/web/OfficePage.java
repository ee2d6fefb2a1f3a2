package kz.ruqsat.app.office.web;

import java.util.List;

/**
 * The provider's office ({@code office/office.jte}): what may be asked for here, and what is begun.
 *
 * @param begun requests that are being filled in this office
 */
public record OfficePage(List<Service> services, List<Begun> begun) {

    /** A service and its kinds of request. */
    public record Service(String title, List<Kind> kinds) {}

    /** A kind of request, what it costs, and where it begins. */
    public record Kind(String title, String fee, String address) {}

    /** A request being filled. */
    public record Begun(String title, String applicant, String saved, String address) {}
}
