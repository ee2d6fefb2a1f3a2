/**
 * The gateway of e-government (ЭҮШ), channels v10: SOAP, WS-Security, the state databases and the notaries' database
 * behind it, letters. Start reading at {@link kz.ruqsat.app.gateway.shep.SyncChannel} for questions, at {@link
 * kz.ruqsat.app.gateway.shep.ShepLetters} and {@link kz.ruqsat.app.gateway.shep.Inbox} for letters.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.gateway.shep;
