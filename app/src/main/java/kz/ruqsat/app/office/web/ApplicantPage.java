package kz.ruqsat.app.office.web;

import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * Who asks on paper ({@code office/applicant.jte}).
 *
 * @param draft the id of the draft that the button begins
 * @param notice what the state database said against it, or that it can't be reached; null at first
 * @param unreachable whether one may go on with what was typed, unchecked
 */
public record ApplicantPage(
        String service,
        String serviceTitle,
        String covered,
        String coveredTitle,
        String draft,
        FormView form,
        @Nullable Alert notice,
        boolean unreachable) {}
