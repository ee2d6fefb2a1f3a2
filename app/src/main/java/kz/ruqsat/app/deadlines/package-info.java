/**
 * The watch over terms: what the passing of time itself brings about. Start at {@link
 * kz.ruqsat.app.deadlines.SilenceWatch}. May use: casework, jobs.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.deadlines;
