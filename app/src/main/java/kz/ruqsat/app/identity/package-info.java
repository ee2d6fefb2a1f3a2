/**
 * Who is at the keyboard: sign-up with a certificate, log-in, sessions, and the people of the state bodies. Start
 * reading at {@link kz.ruqsat.app.identity.IdentityDesk} and {@link kz.ruqsat.app.identity.Person}. Neighbours:
 * {@code shell} for pages, {@code eds} for certificates.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.identity;
