package kz.ruqsat.app.notices.web;

import java.util.List;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.notices.Notice;
import kz.ruqsat.app.notices.NoticeDesk;
import kz.ruqsat.app.notices.NoticeLines;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.PaginationView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /cabinet/notices} of an applicant, {@code /notices} of one who works for a body: what he was told. */
@Controller
class NoticeController {
    private final NoticeDesk desk;
    private final NoticeLines lines;

    NoticeController(NoticeDesk desk, NoticeLines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    @GetMapping("/cabinet/notices")
    ModelAndView ofApplicant(@RequestParam(defaultValue = "") String before, Person person, PageFrame frame) {
        return list(before, person, frame, "/cabinet/notices", "/cabinet/settings");
    }

    @GetMapping("/notices")
    ModelAndView ofStaff(@RequestParam(defaultValue = "") String before, Person person, PageFrame frame) {
        return list(before, person, frame, "/notices", "/notices/settings");
    }

    private ModelAndView list(String before, Person person, PageFrame frame, String address, String settings) {
        long place = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<Notice> found = desk.read(person.account(), place);
        List<Notice> shown = found.subList(0, Math.min(NoticeDesk.PAGE, found.size()));
        String next = found.size() > NoticeDesk.PAGE
                ? address + "?before=" + shown.getLast().id()
                : null;
        NoticesPage view = new NoticesPage(
                shown.stream().map(one -> lines.line(one, frame.texts())).toList(),
                new PaginationView(null, next),
                settings);
        return frame.show("notices/list", frame.text("notices.title"), view);
    }
}
