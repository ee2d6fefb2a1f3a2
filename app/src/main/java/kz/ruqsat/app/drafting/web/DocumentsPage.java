package kz.ruqsat.app.drafting.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.FileUploadView;
import kz.ruqsat.core.regulation.RequiredDocument;

/** The documents of a request ({@code portal/documents.jte}). */
public record DocumentsPage(String back, String next, List<Part> parts, ErrorSummary errors) {

    /** One document of the list, its files, and where one more is attached. */
    public record Part(RequiredDocument document, String action, List<Attached> files, FileUploadView upload) {}

    /** A file that is attached. */
    public record Attached(String name, String size, String address, String removeAddress) {}
}
