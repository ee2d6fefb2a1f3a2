/**
 * The papers of a body (ЭҚЖ): the journals of incoming and outgoing papers, the mark of acceptance, the resolutions, the
 * letter that goes with a result, and the result printed where the act gives it on paper. Start at {@link
 * kz.ruqsat.app.papers.PaperDesk}. May use: casework, identity, law, path, printing, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.papers;
