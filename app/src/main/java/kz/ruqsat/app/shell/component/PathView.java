package kz.ruqsat.app.shell.component;

import java.util.List;

/**
 * The path of an application, the first sign of the house ({@code shell/path.jte}): its steps from above to below.
 * The same for applicant, officer and operator; on the public page of a service all steps are {@link
 * PathStep.State#PLAIN} and without times.
 */
public record PathView(List<PathEntry> entries) {
    public PathView {
        entries = List.copyOf(entries);
    }
}
