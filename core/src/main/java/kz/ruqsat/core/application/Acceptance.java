package kz.ruqsat.core.application;

import kz.ruqsat.core.regulation.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody brought on paper, as it was accepted: by whom, where and under which number.
 *
 * @param by the clerk of the provider, or the operator of the window
 * @param at the channel that the officer's body serves
 * @param number in the provider's office the number in the journal of incoming papers, at the window the number of the
 *     receipt that was given
 * @param representative who brought it in the applicant's place, or null
 */
public record Acceptance(
        Officer by, Channel at, String number, @Nullable Representative representative) {}
