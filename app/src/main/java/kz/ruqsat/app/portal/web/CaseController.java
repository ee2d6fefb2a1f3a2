package kz.ruqsat.app.portal.web;

import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.web.Download;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.portal.CabinetDesk;
import kz.ruqsat.app.portal.PaymentDesk;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.core.application.Application.Filing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /cabinet/{number}}: one application of one's own, and its files. */
@Controller
class CaseController {
    private final CabinetDesk cabinet;
    private final DraftDesk drafts;
    private final PaymentDesk payments;
    private final ServiceCatalogue catalogue;
    private final CasePages pages;

    CaseController(
            CabinetDesk cabinet, DraftDesk drafts, PaymentDesk payments, ServiceCatalogue catalogue, CasePages pages) {
        this.cabinet = cabinet;
        this.drafts = drafts;
        this.payments = payments;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/cabinet/{number}")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Case application = own(number, person);
        CasePage view = pages.page(
                application,
                cabinet.content(application),
                payments.order(application.number()),
                () -> drafts.idOf(application.number(), person.number()),
                frame.texts());
        return frame.show("portal/case", frame.text("portal.case.title", view.number()), view)
                .addObject("looks", pages.looks(cabinet.looks(application), frame.texts()));
    }

    /** After signing: what was received, when, and when the result is due. */
    @GetMapping("/cabinet/{number}/filed")
    ModelAndView filed(@PathVariable String number, Person person, PageFrame frame) {
        Case application = own(number, person);
        Optional<Filing> filing = CasePages.filing(application);
        String address = "/cabinet/" + application.number();
        if (filing.isEmpty()) {
            return frame.redirect(address);
        }
        Filing filed = filing.get();
        FiledPage view = new FiledPage(
                application.number().value(),
                address,
                filed.filedAt(),
                filed.receivedAt(),
                filed.receivedAt().isAfter(filed.filedAt()),
                catalogue.latestEnd(application.variant(), filed.receivedAt()).orElse(null));
        return frame.show("portal/filed", frame.text("portal.filed.title"), view);
    }

    @GetMapping("/cabinet/{number}/files/{sha256}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String sha256, Person person) {
        return cabinet.attachment(own(number, person), sha256)
                .map(opened -> Download.of(
                        opened.attachment().fileName(),
                        opened.attachment().mediaType(),
                        opened.kept().bytes()))
                .orElseThrow(() -> new NotThere("file " + sha256));
    }

    @GetMapping("/cabinet/{number}/request.cms")
    ResponseEntity<byte[]> request(@PathVariable String number, Person person) {
        Case application = own(number, person);
        return download(cabinet.signedRequest(application), application.number() + ".cms");
    }

    @GetMapping("/cabinet/{number}/result.pdf")
    ResponseEntity<byte[]> result(@PathVariable String number, Person person) {
        Case application = own(number, person);
        return download(cabinet.result(application), application.number() + ".pdf");
    }

    @GetMapping("/cabinet/{number}/result.cms")
    ResponseEntity<byte[]> resultData(@PathVariable String number, Person person) {
        Case application = own(number, person);
        return download(cabinet.resultData(application), application.number() + "-result.cms");
    }

    private static ResponseEntity<byte[]> download(Optional<Documents.Document> kept, String name) {
        return kept.map(document -> Download.of(name, document.mediaType(), document.bytes()))
                .orElseThrow(() -> new NotThere(name));
    }

    private Case own(String number, Person person) {
        return cabinet.find(number, person.number()).orElseThrow(() -> new NotThere("application " + number));
    }
}
