/**
 * A request being filled, whoever fills it: the applicant on the portal, a clerk in the provider's office, an operator at
 * the window. Start reading at {@link kz.ruqsat.app.drafting.DraftDesk}. May use: casework, law, identity, path, shell.
 * Which pages come before and after the form says a {@link kz.ruqsat.app.drafting.FillingPlace} of the feature.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package kz.ruqsat.app.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
