package kz.ruqsat.sandbox.messages;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads a letter's bytes (MIME) as a mail program would. */
final class LetterReader {
    private static final Session SESSION = Session.getInstance(new Properties());

    private LetterReader() {}

    /** @throws MessagingException when the bytes are no letter */
    static Letter read(int number, List<String> to, byte[] bytes, Instant at) throws MessagingException, IOException {
        var message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        var from = message.getFrom();
        return new Letter(
                number,
                empty(message.getMessageID()),
                from == null || from.length == 0 ? "" : MimeUtility.decodeText(from[0].toString()),
                to,
                empty(message.getSubject()),
                part(message, "text/plain"),
                part(message, "text/html"),
                at,
                1);
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
