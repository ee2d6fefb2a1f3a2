package kz.ruqsat.app.reconciliation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.gateway.PaymentRegistries;
import kz.ruqsat.app.gateway.PaymentRegistries.Registry;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.reconciliation.store.ReportRows;
import kz.ruqsat.app.reconciliation.store.ReportRows.NewReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for the registries of the days and holds them against our applications; shows what came of it. */
@Component
public class ReconciliationDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationDesk.class);
    private static final String JOB = "system:payment-reconciliation";

    /** The banks have told the gateway of the day by then. */
    private static final LocalTime FROM = LocalTime.of(2, 0);

    private static final int DAYS_BACK = 31;
    private static final int SHOWN = 62;

    private final PaymentRegistries registries;
    private final ReportRows reports;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ReconciliationDesk(
            PaymentRegistries registries, ReportRows reports, TransactionTemplate transaction, InstantSource time) {
        this.registries = registries;
        this.reports = reports;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * The days that are over and have no report yet, oldest first; for the job. A registry that can't be had is asked for
     * again the next day, and a day that was missed is not lost: as long as {@value #DAYS_BACK} days.
     */
    public void catchUp() {
        ZonedDateTime now = time.instant().atZone(Laws.ZONE);
        if (now.toLocalTime().isBefore(FROM)) {
            return;
        }
        LocalDate today = now.toLocalDate();
        LocalDate first = reports.firstDay().orElse(today.minusDays(1));
        LocalDate earliest = today.minusDays(DAYS_BACK);
        for (LocalDate day = first.isBefore(earliest) ? earliest : first; day.isBefore(today); day = day.plusDays(1)) {
            if (due(day, today) && !reconcile(day, JOB).made()) {
                LOG.warn("The registry of {} could not be had; it is asked for again tomorrow", day);
            }
        }
    }

    /** Not yet done after the day's end, and not tried today already. */
    private boolean due(LocalDate day, LocalDate today) {
        return reports.latest(day)
                .filter(report -> covers(report)
                        || report.madeAt().atZone(Laws.ZONE).toLocalDate().equals(today))
                .isEmpty();
    }

    /** Whether the report has the whole day: one made before its end has only a part. */
    public static boolean covers(Report report) {
        return report.made() && report.madeAt().atZone(Laws.ZONE).toLocalDate().isAfter(report.day());
    }

    /**
     * Asks for that day's registry now. The question is asked outside the transaction.
     *
     * @param by who wants it, as the journal names people
     */
    public Report reconcile(LocalDate day, String by) {
        return switch (registries.of(day)) {
            case Reply.Answered<Registry>(Registry registry) -> kept(day, by, registry);
            case Reply.Rejected<Registry>(String reason) -> failed(day, by, reason);
            case Reply.Unreachable<Registry>(var _, String trouble) -> failed(day, by, trouble);
        };
    }

    private Report kept(LocalDate day, String by, Registry registry) {
        Report report = transaction.execute(_ -> {
            List<String> references = registry.lines().stream()
                    .map(PaymentRegistries.Line::reference)
                    .distinct()
                    .toList();
            List<PaymentRegistries.Line> all = reports.before(day, references);
            all.addAll(registry.lines());
            Reconciler reconciler = new Reconciler(all, reports.ours(references), reports.proved(day));
            return reports.add(
                    new NewReport(day, time.instant().truncatedTo(ChronoUnit.MICROS), by, registry.id(), null),
                    registry.lines(),
                    reconciler.findings(),
                    reconciler.matched());
        });
        if (report == null) {
            throw new IllegalStateException("A transaction that returns nothing");
        }
        return report;
    }

    private Report failed(LocalDate day, String by, String trouble) {
        LOG.warn("No registry of {}: {}", day, trouble);
        return reports.add(
                new NewReport(day, time.instant().truncatedTo(ChronoUnit.MICROS), by, null, trouble),
                List.of(),
                List.of(),
                0);
    }

    /** The latest report of each of the last days, latest day first. */
    public List<Report> days() {
        return reports.days(SHOWN);
    }

    /** All reports of a day, latest first. */
    public List<Report> of(LocalDate day) {
        return reports.of(day);
    }

    /** What a report found among the applications of that body, and among those of nobody. */
    public List<Finding> findings(Report report, String body) {
        return reports.findings(report.id(), body);
    }

    /** The latest report of a day. */
    public Optional<Report> latest(LocalDate day) {
        return reports.latest(day);
    }

    public LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }
}
