package kz.ruqsat.app.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the sentence of {@link DatabaseTrouble} instead of a stack trace. */
final class DatabaseTroubleAnalyzer extends AbstractFailureAnalyzer<DatabaseTrouble> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseTrouble cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
