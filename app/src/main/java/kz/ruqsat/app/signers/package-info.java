/**
 * Who may sign the results of a body's services: the head by his position, others by an order of the body, which its
 * head records here. Start at {@link kz.ruqsat.app.signers.Signers}. May use: delegation, identity, law, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.signers;
