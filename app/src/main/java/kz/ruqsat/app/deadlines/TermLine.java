package kz.ruqsat.app.deadlines;

/**
 * A term in the list of what is about to break.
 *
 * @param person who has to act, or empty when anybody with the role may
 */
public record TermLine(OpenTerm term, String person, String applicant) {}
