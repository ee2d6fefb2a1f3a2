package kz.ruqsat.app.shell;

import java.util.Set;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** The person at the keyboard as the page frame sees him; the principal of the log-in implements it. */
public interface SignedIn {

    /** Surname and name. */
    String displayName();

    /** The firm or body for which the person acts, or null when he acts for himself. */
    @Nullable
    LocalText organisation();

    /** The roles by which the main navigation is chosen: {@code applicant}, {@code clerk}, {@code provider-head}… */
    Set<String> roleNames();
}
