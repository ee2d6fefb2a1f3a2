package kz.ruqsat.core.regulation;

import java.time.Period;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The window of the State Corporation or of a public service centre; what the act does not say is null.
 *
 * @param reception how long reception may take
 * @param delivery how long handing over the result may take
 * @param electronicQueue whether people are served in an electronic queue
 * @param receipt what confirms the acceptance
 * @param forwarding when the package goes to the provider
 * @param keepUncollected how long a result is kept that nobody comes for
 */
public record FrontOffice(
        @Nullable Term reception,
        @Nullable Term delivery,
        boolean electronicQueue,
        @Nullable LocalText receipt,
        @Nullable LocalText forwarding,
        @Nullable Period keepUncollected) {}
