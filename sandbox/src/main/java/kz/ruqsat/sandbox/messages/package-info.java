/**
 * Where messages to people arrive: an SMTP server (RFC 5321) with the page {@code /mail}, and an SMS gateway at {@code
 * /sms}. Start at {@link kz.ruqsat.sandbox.messages.PostOffice}.
 */
@NullMarked
package kz.ruqsat.sandbox.messages;

import org.jspecify.annotations.NullMarked;
