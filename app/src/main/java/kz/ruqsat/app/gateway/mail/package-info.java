/** E-mail over SMTP. Start reading at {@link kz.ruqsat.app.gateway.mail.SmtpMailServer}. */
@NullMarked
package kz.ruqsat.app.gateway.mail;

import org.jspecify.annotations.NullMarked;
