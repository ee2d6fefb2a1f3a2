package kz.ruqsat.app.identity;

import java.util.Locale;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * An applicant about to get a log-in.
 *
 * @param proven what the certificate proved
 * @param email null when not given
 * @param phone {@code +7} and ten digits; null when not given
 * @param language in which the person wants to be written to
 */
public record NewApplicant(
        ProvenPerson proven,
        @Nullable String email,
        @Nullable String phone,
        Language language) {

    /** Two letters. */
    public String languageCode() {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
