package kz.ruqsat.core.regulation;

import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/**
 * One way on from a step.
 *
 * @param decision what was decided
 * @param target where it leads
 * @param text what follows, in the words of the act where it has them
 */
public record Branch(Decision decision, Target target, LocalText text, Source source) {}
