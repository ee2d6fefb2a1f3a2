package kz.ruqsat.app.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.notices.NoticeDesk;
import kz.ruqsat.app.portal.CabinetDesk;
import kz.ruqsat.app.shell.CsvTable;
import kz.ruqsat.app.shell.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /cabinet}: all that the applicant has here. */
@Controller
class CabinetController {
    private static final int NEWS = 3;

    private final CabinetDesk cabinet;
    private final DraftDesk drafts;
    private final NoticeDesk notices;
    private final CabinetPages pages;

    CabinetController(CabinetDesk cabinet, DraftDesk drafts, NoticeDesk notices, CabinetPages pages) {
        this.cabinet = cabinet;
        this.drafts = drafts;
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping("/cabinet")
    ModelAndView show(
            @RequestParam(defaultValue = "") String running,
            @RequestParam(defaultValue = "") String results,
            Person person,
            PageFrame frame) {
        CabinetPage view = pages.page(
                notices.unread(person.account(), NEWS),
                drafts.open(new Filler.Applicant(person.number())),
                cabinet.running(person.number(), Places.read(running)),
                cabinet.decided(person.number(), Places.read(results)),
                frame.texts());
        return frame.show("portal/cabinet", frame.text("portal.nav.cabinet"), view);
    }

    /** All applications of the applicant as one table for a spreadsheet. */
    @GetMapping("/cabinet/export.csv")
    void export(Person person, PageFrame frame, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"ruqsat.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        CsvTable table = new CsvTable(response.getWriter());
        table.row(pages.exportHead(frame.texts()));
        cabinet.forEach(person.number(), entry -> table.row(pages.exportRow(entry, frame.texts())));
    }
}
