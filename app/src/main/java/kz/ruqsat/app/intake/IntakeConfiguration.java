package kz.ruqsat.app.intake;

import java.time.Duration;
import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Follower;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.intake.store.PackageRows;
import kz.ruqsat.app.jobs.Job;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the intake does by itself: packages that wait are tried again; results go back to the windows. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @Bean
    Job intakePackages(Filing filing) {
        return new Job("intake-packages", BETWEEN, filing::run);
    }

    /** Once all steps are done the result goes to the window that sent the package, in the same transaction. */
    @Bean
    Follower resultsToWindows(PackageRows rows, Documents documents, Answers answers) {
        return (after, events) -> {
            if (finished(after, events) instanceof Decided decided) {
                rows.of(after.number()).ifPresent(row -> answers.result(row, result(row, after, decided, documents)));
            }
        };
    }

    private static @Nullable Decided finished(Case after, List<Event> events) {
        boolean window = switch (after.request().channel()) {
            case STATE_CORPORATION, SERVICE_CENTRE -> true;
            case PORTAL, PROVIDER -> false;
        };
        return window && !events.isEmpty() && after.state() instanceof Decided decided && decided.task() == null
                ? decided
                : null;
    }

    private static Parcel.Result result(PackageRows.Row row, Case after, Decided decided, Documents documents) {
        byte[] pdf = documents.get(decided.signature().sha256()).orElseThrow().bytes();
        return new Parcel.Result(
                row.reception(),
                after.number().value(),
                decided.granted(),
                decided.licence() == null ? null : decided.licence().value(),
                pdf);
    }
}
