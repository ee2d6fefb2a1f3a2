package kz.ruqsat.app.deadlines;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.app.deadlines.store.SignalRows;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/** What was said about the terms of applications. Each question is one SQL statement. */
@Component
public class TermSignals {
    private final SignalRows rows;

    TermSignals(SignalRows rows) {
        this.rows = rows;
    }

    /** All of it, in the order of saying. */
    public List<Said> of(UnifiedNumber application) {
        return rows.of(List.of(application));
    }

    /** Of each of these, in the order of saying. */
    public Map<UnifiedNumber, List<Said>> of(List<UnifiedNumber> applications) {
        return applications.isEmpty()
                ? Map.of()
                : rows.of(applications).stream()
                        .collect(Collectors.groupingBy(said -> said.signal().application()));
    }
}
