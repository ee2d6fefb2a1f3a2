package kz.ruqsat.app.reconciliation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.reconciliation.Finding;
import kz.ruqsat.app.reconciliation.ReconciliationDesk;
import kz.ruqsat.app.reconciliation.Report;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import org.jspecify.annotations.Nullable;

/** Makes the accountant's pages. */
record PaymentViews(PageFrame frame) {

    PaymentsView days(List<Report> reports, LocalDate today) {
        if (reports.isEmpty()) {
            EmptyState empty = new EmptyState(text("empty.title"), text("empty.text"), null, null);
            return new PaymentsView(null, empty, today.toString());
        }
        List<Column> columns = List.of(
                Column.text(text("day")),
                Column.text(text("state")),
                Column.number(text("lines")),
                Column.number(text("matched")),
                Column.number(text("findings")),
                Column.text(text("madeAt")));
        List<List<Cell>> rows = reports.stream()
                .map(report -> List.of(
                        Cell.link(frame.texts().date(report.day()), "/review/payments/" + report.day()),
                        Cell.tag(state(report)),
                        Cell.of(frame.texts().number(report.lines())),
                        Cell.of(frame.texts().number(report.matched())),
                        Cell.of(frame.texts().number(report.findings())),
                        Cell.of(frame.texts().moment(report.madeAt()))))
                .toList();
        return new PaymentsView(new TableView(text("title"), true, columns, rows, null), null, today.toString());
    }

    private Tag state(Report report) {
        if (!report.made()) {
            return new Tag(text("state.unreachable"), Tone.SOON);
        }
        if (!ReconciliationDesk.covers(report)) {
            return new Tag(text("state.partly"), Tone.ACTIVE);
        }
        return report.findings() == 0
                ? new Tag(text("state.clean"), Tone.GOOD)
                : new Tag(text("state.findings"), Tone.BAD);
    }

    PaymentsView.Day day(LocalDate day, List<Report> reports, List<Finding> findings, LocalDate today) {
        Report latest = reports.isEmpty() ? null : reports.getFirst();
        List<String> attempts = reports.stream().skip(1).map(this::attempt).toList();
        return new PaymentsView.Day(
                day.toString(),
                sentence(latest, findings.size(), today.isAfter(day)),
                latest == null || !latest.made() || !findings.isEmpty(),
                findings.isEmpty() ? null : table(day, findings),
                attempts);
    }

    private String sentence(@Nullable Report report, int findings, boolean over) {
        if (report == null) {
            return text(over ? "sentence.none" : "sentence.today");
        }
        String at = frame.texts().moment(report.madeAt());
        if (!report.made()) {
            return frame.text("reconciliation.sentence.unreachable", at);
        }
        String sentence = frame.text(
                findings == 0 ? "reconciliation.sentence.clean" : "reconciliation.sentence.findings",
                at,
                report.lines(),
                report.matched(),
                findings);
        return ReconciliationDesk.covers(report) ? sentence : sentence + " " + text("sentence.partly");
    }

    private String attempt(Report report) {
        String key = report.made() ? "reconciliation.attempt.made" : "reconciliation.attempt.unreachable";
        return frame.text(key, frame.texts().moment(report.madeAt()), report.lines(), report.findings());
    }

    private TableView table(LocalDate day, List<Finding> findings) {
        List<Column> columns = List.of(
                Column.text(text("application")),
                Column.text(text("kind")),
                Column.number(text("fee")),
                Column.number(text("paid")),
                Column.number(text("refunded")),
                Column.text(text("payer")));
        List<List<Cell>> rows = findings.stream().map(this::row).toList();
        return new TableView(text("findings.caption"), false, columns, rows, "/review/payments/" + day + ".csv");
    }

    private List<Cell> row(Finding finding) {
        Cell number = finding.provider() == null
                ? Cell.of(finding.reference())
                : Cell.link(finding.reference(), "/review/" + finding.reference());
        Cell payer = Cell.of(finding.payer());
        return List.of(
                number,
                Cell.of(kind(finding)).noting(frame.text("reconciliation.do." + finding.kind())),
                Cell.of(frame.texts().money(finding.feeTiyn())),
                Cell.of(frame.texts().money(finding.paidTiyn())),
                Cell.of(frame.texts().money(finding.refundedTiyn())),
                finding.bankReferences().isEmpty() ? payer : payer.noting(finding.bankReferences()));
    }

    private String kind(Finding finding) {
        return frame.text("reconciliation.kind." + finding.kind());
    }

    List<String> head() {
        return List.of(
                text("application"),
                text("kind"),
                text("fee"),
                text("paid"),
                text("refunded"),
                text("payer"),
                text("bank"));
    }

    /** For a spreadsheet: sums in tenge with a point, nothing to be read by people only. */
    List<String> exported(Finding finding) {
        return List.of(
                finding.reference(),
                kind(finding),
                tenge(finding.feeTiyn()),
                tenge(finding.paidTiyn()),
                tenge(finding.refundedTiyn()),
                finding.payer(),
                finding.bankReferences());
    }

    private static String tenge(long tiyn) {
        return BigDecimal.valueOf(tiyn, 2).toPlainString();
    }

    private String text(String key) {
        return frame.text("reconciliation." + key);
    }
}
