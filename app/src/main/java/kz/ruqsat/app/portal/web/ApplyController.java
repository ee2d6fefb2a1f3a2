package kz.ruqsat.app.portal.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /apply}: begins a request, shows its tasks, deletes it. */
@Controller
class ApplyController {
    private final DraftDesk drafts;
    private final ServiceCatalogue catalogue;
    private final Applying applying;
    private final TaskLists tasks;
    private final SecureRandom random = new SecureRandom();

    ApplyController(DraftDesk drafts, ServiceCatalogue catalogue, Applying applying, TaskLists tasks) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.applying = applying;
        this.tasks = tasks;
    }

    @GetMapping("/apply")
    ModelAndView start(@RequestParam String service, Person person, PageFrame frame) {
        Regulation regulation = service(service);
        return frame.show(
                "portal/applyStart", frame.text("portal.start.title"), start(regulation, person, frame, newId(), ""));
    }

    @PostMapping("/apply")
    ModelAndView begin(
            @RequestParam String service,
            @RequestParam(defaultValue = "") String covered,
            @RequestParam String draft,
            Person person,
            PageFrame frame) {
        Regulation regulation = service(service);
        if (covered.isEmpty()) {
            String title = frame.text("portal.start.title");
            return frame.refused(
                    "portal/applyStart",
                    title,
                    start(regulation, person, frame, newId(), frame.text("portal.start.choose")));
        }
        Draft begun = drafts.begin(draft, service, covered, person.number(), person.iin())
                .orElseThrow(() -> new NotThere("request " + service + "/" + covered));
        return frame.redirect(Applying.address(begun));
    }

    @GetMapping("/apply/{id}")
    ModelAndView show(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.find(id, person).orElseThrow(() -> new NotThere("draft " + id));
        if (dossier.draft().filed()) {
            return frame.redirect("/cabinet/" + dossier.draft().number());
        }
        String title = frame.texts().of(dossier.regulation().head().title());
        return frame.show("portal/taskList", title, tasks.page(dossier, person.applicant(), frame.texts()));
    }

    @PostMapping("/apply/{id}/delete")
    ModelAndView delete(@PathVariable String id, Person person, PageFrame frame) {
        boolean known = applying.find(id, person).isPresent();
        if (known && !drafts.delete(applying.dossier(id, person).draft())) {
            return frame.redirect("/apply/" + id, Alert.warning(frame.text("portal.draft.paidStays")));
        }
        // A second click finds it deleted: that is what was wanted.
        return frame.redirect("/cabinet", Alert.done(frame.text("portal.draft.deleted")));
    }

    private Regulation service(String id) {
        return catalogue
                .find(id)
                .filter(regulation -> regulation.head().channels().contains(Channel.PORTAL))
                .orElseThrow(() -> new NotThere("service " + id));
    }

    private ApplyStartPage start(Regulation regulation, Person person, PageFrame frame, String draft, String error) {
        List<ApplyStartPage.Option> options = regulation.variants().stream()
                .flatMap(variant -> variant.covers().stream().map(covered -> option(variant, covered, person, frame)))
                .toList();
        List<ApplyStartPage.Link> begun = drafts.open(new Filler.Applicant(person.number())).stream()
                .filter(d -> d.service().regulation().equals(regulation.id()))
                .map(d -> new ApplyStartPage.Link(
                        tasks.title(d, frame.texts()),
                        Applying.address(d),
                        frame.text("portal.draft.saved", d.updatedAt())))
                .toList();
        ErrorSummary errors = error.isEmpty()
                ? ErrorSummary.NONE
                : new ErrorSummary(List.of(new ErrorSummary.Entry("f-covered-0", error)));
        return new ApplyStartPage(
                regulation.id().value(), frame.texts().of(regulation.head().title()), draft, options, begun, errors);
    }

    private ApplyStartPage.Option option(Variant variant, CoveredRequest covered, Person person, PageFrame frame) {
        Recipient asks = person.bin() == null ? Recipient.NATURAL_PERSON : Recipient.LEGAL_ENTITY;
        boolean open = covered.recipients().contains(asks);
        String note = open
                ? frame.text("portal.services.fee", Wording.fee(catalogue.feeTiyn(covered), frame.texts()))
                : frame.text(asks == Recipient.NATURAL_PERSON ? "portal.start.onlyFirms" : "portal.start.onlyPersons");
        return new ApplyStartPage.Option(
                variant.key(), covered.key(), frame.texts().of(covered.title()), note, open);
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
