/**
 * The watch over terms: what the passing of time itself brings about, who is told of it, and what is about to break. Start
 * at {@link kz.ruqsat.app.deadlines.TermWatch} and {@link kz.ruqsat.app.deadlines.SilenceWatch}. May use: casework,
 * delegation, identity, jobs, law, notices, path, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.deadlines;
