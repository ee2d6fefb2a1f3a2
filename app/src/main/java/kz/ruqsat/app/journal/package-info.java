/**
 * The journal: what happened, appended with the version that was expected, each entry carrying the
 * hash of the one before it. Start reading at {@link kz.ruqsat.app.journal.Journal}. Allowed
 * neighbours: the database and the command line; it knows no feature.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.journal;
