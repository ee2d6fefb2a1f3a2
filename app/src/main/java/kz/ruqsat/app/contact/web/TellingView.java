package kz.ruqsat.app.contact.web;

import java.util.List;
import kz.ruqsat.app.shell.Page;
import kz.ruqsat.app.shell.component.PathView;

/** What may be told, in the three languages side by side: the caller's is not known before he speaks. */
public record TellingView(String number, List<Telling> tellings) {
    public TellingView {
        tellings = List.copyOf(tellings);
    }

    /**
     * The same in one language.
     *
     * @param page this page with that language's words
     * @param status how it stands, in one sentence
     * @param next what the applicant has to do
     */
    public record Telling(Page page, String language, String service, String status, String next, PathView path) {}
}
