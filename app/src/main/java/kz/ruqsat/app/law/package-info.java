/**
 * Which edition of which regulation is in force, the calendar, the fees and the words of the vocabulary, compiled from
 * {@code regulations/} at the start. Start at {@link kz.ruqsat.app.law.Laws}.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.law;
