/**
 * The provider's work: the inbox by term, an application with all that belongs to it, and the acts of the step that
 * waits. Start at {@link kz.ruqsat.app.review.ReviewDesk}. May use: casework, deadlines, delegation, exchange, law,
 * identity, path, shell, signers, statedata; gateway only to say who asks.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.review;
