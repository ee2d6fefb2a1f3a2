package kz.ruqsat.app.portal.web;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.statedata.StatePanel;
import kz.ruqsat.app.statedata.StateViews;
import kz.ruqsat.app.statedata.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** About the applicant: what the certificate of the sign-up says, and beside it the state databases. */
@Controller
class AboutController {
    private static final String STATE = "/about/state";

    private final DraftDesk drafts;
    private final Applying applying;
    private final StateViews state;

    AboutController(DraftDesk drafts, Applying applying, StateViews state) {
        this.drafts = drafts;
        this.applying = applying;
        this.state = state;
    }

    @GetMapping("/apply/{id}/about")
    ModelAndView about(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        String at = Applying.address(dossier.draft());
        AboutPage view = new AboutPage(
                at,
                at + "/about",
                known(person, frame.texts()),
                dossier.draft().confirmed(),
                state.remembered(at + STATE, typed(person), frame.texts()));
        return frame.show("portal/about", frame.text("portal.task.about"), view);
    }

    /** The part of the page that waits for the state databases; alone, for who has no script. */
    @GetMapping("/apply/{id}/about/state")
    ModelAndView state(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Person person,
            PageFrame frame) {
        String at = Applying.address(applying.dossier(id, person).draft());
        StatePanel panel = state.asked(at + STATE, typed(person), asking(id, person), frame.texts());
        return frame.show(part ? "statedata/panel" : "statedata/page", frame.text("statedata.title"), panel);
    }

    @PostMapping("/apply/{id}/about/state")
    ModelAndView askAgain(@PathVariable String id, Person person, PageFrame frame) {
        String at = Applying.address(applying.dossier(id, person).draft());
        state.anew(typed(person), asking(id, person));
        return frame.redirect(at + "/about");
    }

    private static Asking asking(String id, Person person) {
        return Asking.ofDraft("iin:" + person.iin(), id);
    }

    /** On the portal the one who fills the request signs it. */
    private static Typed typed(Person person) {
        return new Typed(
                person.number(),
                person.applicant().name(),
                new Typed.Signer(person.iin(), person.name().full()));
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
