package kz.ruqsat.app.office;

import java.time.Duration;
import java.util.List;
import kz.ruqsat.core.regulation.Flow;
import org.jspecify.annotations.Nullable;

/** What the state databases said of the one who asks, or of the power of attorney. */
public sealed interface Knowledge {

    /**
     * The database has him.
     *
     * @param name as the database has it
     */
    record Known(String name) implements Knowledge {}

    /**
     * The database answered, and the request cannot go on.
     *
     * @param textKeys what is wrong
     * @param notice the process of the flow that is the notice of it, or null when the act has none
     */
    record Refused(List<String> textKeys, Flow.@Nullable Item notice) implements Knowledge {}

    /** The database could not be asked: that says nothing of the applicant. */
    record Unreachable(Duration retryAfter) implements Knowledge {}
}
