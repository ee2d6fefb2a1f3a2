package kz.ruqsat.core.regulation;

import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the act does not say (a silence, without a reading) or says in two ways (with the reading that is taken, and
 * why).
 */
public record Note(LocalText text, @Nullable LocalText reading, Source source) {}
