package kz.ruqsat.app.portal.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** About the applicant: what the certificate of the sign-up says. */
@Controller
class AboutController {
    private final DraftDesk drafts;
    private final Applying applying;

    AboutController(DraftDesk drafts, Applying applying) {
        this.drafts = drafts;
        this.applying = applying;
    }

    @GetMapping("/apply/{id}/about")
    ModelAndView about(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        String at = Applying.address(dossier.draft());
        AboutPage view = new AboutPage(
                at, at + "/about", known(person, frame.texts()), dossier.draft().confirmed());
        return frame.show("portal/about", frame.text("portal.task.about"), view);
    }

    @PostMapping("/apply/{id}/about")
    ModelAndView confirm(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        drafts.confirm(dossier.draft());
        return frame.redirect(Applying.address(dossier.draft()) + "/form");
    }

    static List<SummaryRow> known(Person person, Texts texts) {
        List<SummaryRow> rows = new ArrayList<>();
        if (person.bin() != null && person.organisation() != null) {
            rows.add(SummaryRow.of(texts.of("portal.about.firm"), texts.of(person.organisation())));
            rows.add(SummaryRow.of(texts.of("portal.about.bin"), person.bin().value()));
            rows.add(SummaryRow.of(
                    texts.of("portal.about.representative"), person.name().full()));
        } else {
            rows.add(
                    SummaryRow.of(texts.of("portal.about.person"), person.name().full()));
        }
        rows.add(SummaryRow.of(texts.of("portal.about.iin"), person.iin().value()));
        return rows;
    }
}
