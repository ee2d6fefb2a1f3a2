package kz.ruqsat.app.review;

import java.time.Instant;
import kz.ruqsat.core.shared.UnifiedNumber;

/** A line of the journal of incoming or outgoing papers. */
public record PaperEntry(int year, int number, UnifiedNumber application, String applicant, Instant at) {}
