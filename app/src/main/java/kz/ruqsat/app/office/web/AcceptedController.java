package kz.ruqsat.app.office.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.drafting.web.Download;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.office.OfficeDesk;
import kz.ruqsat.app.office.OfficeDesk.Accepted;
import kz.ruqsat.app.printing.CodeImages;
import kz.ruqsat.app.printing.PdfPrinter;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /office/accepted/{number}}: both numbers, the planned date of the result, and the slip. */
@Controller
class AcceptedController {
    private final OfficeDesk office;
    private final PdfPrinter printer;
    private final TextBook book;
    private final Settings settings;

    AcceptedController(OfficeDesk office, PdfPrinter printer, TextBook book, Settings settings) {
        this.office = office;
        this.printer = printer;
        this.book = book;
        this.settings = settings;
    }

    @GetMapping("/office/accepted/{number}")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Accepted accepted = find(number, person);
        String own = accepted.application().number().value();
        AcceptedPage view = new AcceptedPage(
                own,
                facts(accepted, frame.texts()).stream()
                        .map(fact -> SummaryRow.of(frame.text(fact.key()), fact.value()))
                        .toList(),
                "/office/accepted/" + own + "/slip.pdf",
                "/review/" + own);
        return frame.show("office/accepted", frame.text("office.accepted.title"), view);
    }

    /** A fact of the acceptance: what it is, as a text key, and what it says. */
    private record Fact(String key, String value) {}

    private static List<Fact> facts(Accepted accepted, Texts texts) {
        List<Fact> facts = new ArrayList<>();
        var application = accepted.application();
        facts.add(new Fact("office.accepted.journal", accepted.acceptance().number()));
        facts.add(new Fact("drafting.number", application.number().value()));
        facts.add(new Fact(
                "drafting.service", texts.of(application.regulation().head().title())));
        var applicant = application.request().applicant();
        facts.add(new Fact("office.applicant.name", applicant.name() + ", " + applicant.number()));
        var representative = accepted.acceptance().representative();
        if (representative != null) {
            facts.add(new Fact("office.applicant.represented", representative.name()));
        }
        facts.add(new Fact("office.accepted.by", accepted.acceptance().by().name()));
        facts.add(new Fact("office.accepted.at", texts.moment(accepted.filing().filedAt())));
        facts.add(new Fact(
                "office.accepted.received", texts.moment(accepted.filing().receivedAt())));
        var planned = accepted.planned();
        if (planned != null) {
            facts.add(new Fact("office.accepted.planned", texts.moment(planned)));
        }
        return facts;
    }

    @GetMapping("/office/accepted/{number}/slip.pdf")
    ResponseEntity<byte[]> slip(@PathVariable String number, Person person) {
        Accepted accepted = find(number, person);
        String own = accepted.application().number().value();
        byte[] pdf = printer.print("office/slip.jte", slip(accepted, own));
        return Download.of(own + "-slip.pdf", "application/pdf", pdf);
    }

    private Slip slip(Accepted accepted, String number) {
        List<Fact> kk = facts(accepted, book.in(Language.KK));
        List<Fact> ru = facts(accepted, book.in(Language.RU));
        List<Slip.Line> lines = new ArrayList<>();
        for (int i = 0; i < kk.size(); i++) {
            String key = kk.get(i).key();
            LocalText value = new LocalText(
                    kk.get(i).value(), ru.get(i).value(), ru.get(i).value());
            lines.add(new Slip.Line(text(texts -> texts.of(key)), value));
        }
        return new Slip(
                number,
                accepted.application().regulation().head().providerName(),
                lines,
                CodeImages.code128(number),
                CodeImages.qr(settings.publicUrl() + "/cabinet/" + number));
    }

    private LocalText text(Function<Texts, String> say) {
        return new LocalText(
                say.apply(book.in(Language.KK)), say.apply(book.in(Language.RU)), say.apply(book.in(Language.EN)));
    }

    private Accepted find(String number, Person person) {
        return office.accepted(number, OfficeController.body(person)).orElseThrow(() -> new NotThere(number));
    }
}
