package kz.ruqsat.app.gateway.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.gateway.MailServer;
import kz.ruqsat.app.gateway.Reply;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Speaks SMTP (RFC 5321). What the server says of the receiver or the letter for good (5xx) is a refusal; anything else,
 * also its trouble with ourselves, is an outage: the letter waits until somebody mends it.
 */
@Component
final class SmtpMailServer implements MailServer {
    private static final long PATIENCE = Duration.ofSeconds(10).toMillis();
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Settings.Mail settings;
    private final Session session;
    private final MailWriter writer;

    SmtpMailServer(Settings all, InstantSource time) {
        this.settings = all.mail();
        this.session = Session.getInstance(properties(settings));
        String host = all.publicUrl().getHost();
        this.writer = new MailWriter(session, settings.from(), host == null ? "localhost" : host, time);
    }

    private static Properties properties(Settings.Mail settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.starttls.enable", true);
        properties.put("mail.smtp.starttls.required", settings.startTls());
        properties.put("mail.smtp.auth", settings.user() != null);
        return properties;
    }

    @Override
    public boolean configured() {
        return settings.host() != null;
    }

    @Override
    public Reply<String> send(Mail mail) {
        String host = settings.host();
        if (host == null) {
            return new Reply.Unreachable<>(RETRY_AFTER, "no mail server is configured");
        }
        try {
            MimeMessage message = writer.write(mail);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(host, settings.port(), settings.user(), settings.password());
                transport.sendMessage(message, receivers(message));
            }
            return new Reply.Answered<>(String.valueOf(message.getMessageID()));
        } catch (MessagingException e) {
            String refusal = refusal(e);
            return refusal == null ? new Reply.Unreachable<>(RETRY_AFTER, e.toString()) : new Reply.Rejected<>(refusal);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("The JDK lacks UTF-8", e);
        }
    }

    private static Address[] receivers(MimeMessage message) throws MessagingException {
        return message.getAllRecipients();
    }

    /** What the server said about the receiver or the letter, when that is final; otherwise null. */
    private static @Nullable String refusal(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
            int code = switch (e) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException letter -> letter.getReturnCode();
                default -> 0;
            };
            if (code >= 500) {
                return String.valueOf(e.getMessage()).strip();
            }
        }
        return null;
    }
}
