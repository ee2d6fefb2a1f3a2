package kz.ruqsat.core.regulation;

import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/** A ground on which the service may be refused on substance. */
public record RefusalGround(String id, LocalText text, Source source) {}
