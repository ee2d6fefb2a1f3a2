/**
 * What people are told, in their language: in the cabinet, by e-mail and by text message, on every event that concerns
 * them, as they chose. Start at {@link kz.ruqsat.app.notices.Notices}. May use: casework, law, path, identity, gateway
 * (ports), outbox, jobs, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.notices;
