package kz.ruqsat.app.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.ruqsat.app.intake.store.PackageRows;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files the packages that were kept, one after another, and answers each. What can't be judged now is judged later. */
@Component
class Filing {
    private static final int AT_ONCE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

    private final PackageRows rows;
    private final PackageCheck check;
    private final Applications applications;
    private final Answers answers;
    private final TransactionTemplate transaction;

    Filing(
            PackageRows rows,
            PackageCheck check,
            Applications applications,
            Answers answers,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.check = check;
        this.applications = applications;
        this.answers = answers;
        this.transaction = transaction;
    }

    /** One round over what waits; one package that fails does not stop the others. */
    void run() {
        for (PackageRows.Row row : rows.open(AT_ONCE)) {
            try {
                work(row);
            } catch (RuntimeException e) {
                LOG.error("The package of {} could not be worked; it is tried again", row.reception(), e);
            }
        }
    }

    private void work(PackageRows.Row row) {
        Parcel.Request parcel = answers.parcel(row);
        switch (check.check(parcel)) {
            case PackageCheck.Later _ -> LOG.info("Nobody can say yet about the key of {}", row.reception());
            case PackageCheck.Wrong(List<Reason> reasons) -> answer(row, () -> new Outcome(null, reasons));
            case PackageCheck.Right(Signature signature) -> answer(row, () -> file(row, parcel, signature));
        }
    }

    /** What a package comes to: the number, or the reasons. */
    private record Outcome(@Nullable UnifiedNumber application, List<Reason> reasons) {}

    private Outcome file(PackageRows.Row row, Parcel.Request parcel, Signature signature) {
        Optional<UnifiedNumber> before = rows.filed(row.reception());
        if (before.isPresent()) {
            return new Outcome(before.get(), List.of());
        }
        return switch (applications.file(parcel, signature)) {
            case Applications.Filed(UnifiedNumber number) -> new Outcome(number, List.of());
            case Applications.NotFiled(List<Reason> reasons) -> new Outcome(null, reasons);
        };
    }

    private void answer(PackageRows.Row row, Supplier<Outcome> work) {
        transaction.executeWithoutResult(_ -> rows.lock(row.reception(), row.attempt())
                .ifPresent(locked -> {
                    Outcome outcome = work.get();
                    answers.give(locked, outcome.application(), outcome.reasons());
                }));
    }

    /** A package that came again: when it is answered already, its answer goes again. */
    void answerAgain(PackageRows.Row row) {
        rows.find(row.reception(), row.attempt())
                .filter(kept -> kept.answeredAt() != null && kept.application() != null)
                .ifPresent(kept -> answers.again(kept, row.correlation()));
    }
}
