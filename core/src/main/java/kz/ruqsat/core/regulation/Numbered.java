package kz.ruqsat.core.regulation;

import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/** A numbered item of an act that is shown as it stands: a milestone of paragraph 6, a participant of paragraph 7. */
public record Numbered(int number, LocalText text, Source source) {}
