package kz.ruqsat.app.reconciliation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.reconciliation.Finding;
import kz.ruqsat.app.reconciliation.ReconciliationDesk;
import kz.ruqsat.app.reconciliation.Report;
import kz.ruqsat.app.shell.CsvTable;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /review/payments}: the payments of each day held against the gateway's registry, for the accountant. */
@Controller
class PaymentPages {
    private final ReconciliationDesk desk;

    PaymentPages(ReconciliationDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/review/payments")
    ModelAndView days(PageFrame frame) {
        PaymentsView view = new PaymentViews(frame).days(desk.days(), desk.today());
        return frame.show("reconciliation/days", frame.text("reconciliation.title"), view);
    }

    @GetMapping("/review/payments/{day}")
    ModelAndView day(@PathVariable String day, Person person, PageFrame frame) {
        LocalDate of = read(day);
        String body = body(person);
        List<Report> reports = desk.of(of);
        List<Finding> findings = reports.isEmpty() ? List.of() : desk.findings(reports.getFirst(), body);
        PaymentsView.Day view = new PaymentViews(frame).day(of, reports, findings, desk.today());
        return frame.show(
                "reconciliation/day",
                frame.text("reconciliation.day.title", frame.texts().date(of)),
                view);
    }

    /** Asks the gateway now; what it says stands beside what it said before. */
    @PostMapping("/review/payments/{day}")
    ModelAndView ask(@PathVariable String day, Person person, PageFrame frame) {
        LocalDate of = read(day);
        if (of.isAfter(desk.today())) {
            throw new NotThere(day);
        }
        Report report = desk.reconcile(of, "iin:" + person.iin().value());
        Alert told = report.made()
                ? Alert.done(frame.text("reconciliation.asked"))
                : Alert.warning(frame.text("reconciliation.unreachable"));
        return frame.redirect("/review/payments/" + of, told);
    }

    @GetMapping("/review/payments/{day}.csv")
    void export(@PathVariable String day, Person person, PageFrame frame, HttpServletResponse response)
            throws IOException {
        LocalDate of = read(day);
        String body = body(person);
        Optional<Report> report = desk.latest(of);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"payments-" + of + ".csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        PaymentViews views = new PaymentViews(frame);
        CsvTable table = new CsvTable(response.getWriter());
        table.row(views.head());
        report.map(one -> desk.findings(one, body))
                .orElse(List.of())
                .forEach(finding -> table.row(views.exported(finding)));
    }

    private static String body(Person person) {
        return Objects.requireNonNull(person.body()).id();
    }

    private static LocalDate read(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException _) {
            throw new NotThere(day);
        }
    }
}
