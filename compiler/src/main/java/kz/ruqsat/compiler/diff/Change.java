package kz.ruqsat.compiler.diff;

import kz.ruqsat.core.shared.LocalText;

/**
 * One thing that another edition changes.
 *
 * @param whom it concerns: the applicant, a role, another body
 * @param what is different, before and after
 * @param paragraph where the later edition says so; where the thing is gone, where the earlier one said it
 */
public record Change(LocalText whom, LocalText what, String paragraph) {}
