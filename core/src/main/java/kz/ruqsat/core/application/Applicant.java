package kz.ruqsat.core.application;

import kz.ruqsat.core.shared.PersonNumber;

/** The one who asks for the service (көрсетілетін қызметті алушы): a natural person by IIN or a firm by BIN. */
public record Applicant(PersonNumber number, String name) {}
