/**
 * The desk of the other state bodies: questions asked of them, and their answers in term. Start at {@link
 * kz.ruqsat.app.consent.ConsentDesk}. May use: casework, law, identity, path,
 * gateway, exchange, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.consent;
