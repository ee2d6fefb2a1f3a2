/**
 * What was asked of other systems, what they answered, and what came from them: kept for ever with what it belongs to,
 * and shown to those who may see that. Start at {@link kz.ruqsat.app.exchange.Exchanges}. May use: casework (documents),
 * path, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.exchange;
