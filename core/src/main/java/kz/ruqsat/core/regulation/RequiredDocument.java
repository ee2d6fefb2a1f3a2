package kz.ruqsat.core.regulation;

import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/** A document that the applicant attaches. */
public record RequiredDocument(String id, LocalText title, LocalText hint, boolean mandatory, Source source) {}
