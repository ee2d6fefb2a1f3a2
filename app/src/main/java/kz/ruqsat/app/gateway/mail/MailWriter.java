package kz.ruqsat.app.gateway.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import kz.ruqsat.app.gateway.MailServer.Mail;

/**
 * Writes a letter as bytes that pass every mailer: UTF-8 in Base64, encoded words in the headers, nothing but ASCII on
 * the wire.
 */
final class MailWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "Рұқсат";

    private final Session session;
    private final String from;
    private final String host;
    private final InstantSource time;

    MailWriter(Session session, String from, String host, InstantSource time) {
        this.session = session;
        this.from = from;
        this.host = host;
        this.time = time;
    }

    MimeMessage write(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Named(session, "<" + mail.id().replace('/', '-') + "@" + host + ">");
        message.setFrom(new InternetAddress(from, SENDER, UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(time.instant()));
        message.setHeader("Content-Language", mail.language().name().toLowerCase(Locale.ROOT));
        // No out-of-office answers to this one (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + mail.settings() + ">");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(mail.text(), "plain"));
        both.addBodyPart(part(mail.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A letter whose id is ours: delivered again it is known again. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
