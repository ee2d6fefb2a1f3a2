package kz.ruqsat.sandbox.messages;

import jakarta.mail.MessagingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of an SMTP session (RFC 5321: EHLO, HELO, MAIL, RCPT, DATA, RSET, NOOP, QUIT; RFC 1870, 6152).
 * Mailboxes {@code nobody@…} and everything at {@code rejected.example} do not exist: 550.
 */
final class SmtpTalk {
    private static final int LINE_LIMIT = 4096;
    private static final int LETTER_LIMIT = 10 << 20;
    private static final Pattern PATH = Pattern.compile("(?i)(?:FROM|TO):\\s*<([^<>\\s]*)>.*");
    private static final byte[] GARBAGE = "\u0001<<<sandbox garbage>>>\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Letters letters;
    private final Faults faults;

    SmtpTalk(Letters letters, Faults faults) {
        this.letters = letters;
        this.faults = faults;
    }

    void with(InputStream in, OutputStream out) throws IOException {
        Fault fault = faults.of(OutsideSystem.MAIL);
        if (fault == Fault.GARBAGE) {
            out.write(GARBAGE);
        } else if (fault != Fault.DOWN) {
            if (fault == Fault.SLOW) {
                faults.pause();
            }
            new Session(new BufferedInputStream(in), out).run();
        }
    }

    private final class Session {
        private final InputStream in;
        private final OutputStream out;
        private @Nullable String from;
        private final List<String> to = new ArrayList<>();

        Session(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            say("220 mail.sandbox ESMTP");
            var line = line();
            while (line != null && answer(line)) {
                line = line();
            }
        }

        /** False: the talk is over. */
        private boolean answer(String line) throws IOException {
            var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            var rest = line.substring(verb.length()).strip();
            switch (verb) {
                case "EHLO" -> say("250-mail.sandbox\r\n250-SIZE " + LETTER_LIMIT + "\r\n250 8BITMIME");
                case "HELO", "NOOP" -> say("250 mail.sandbox");
                case "MAIL" -> mail(rest);
                case "RCPT" -> receiver(rest);
                case "DATA" -> data();
                case "RSET" -> {
                    forget();
                    say("250 forgotten");
                }
                case "QUIT" -> {
                    say("221 good bye");
                    return false;
                }
                default -> say("500 5.5.1 unknown command");
            }
            return true;
        }

        private void mail(String rest) throws IOException {
            var address = address(rest);
            if (address == null) {
                say("501 5.5.4 MAIL FROM:<address>");
                return;
            }
            forget();
            from = address;
            say("250 2.1.0 ok");
        }

        private void receiver(String rest) throws IOException {
            var address = address(rest);
            if (from == null) {
                say("503 5.5.1 MAIL first");
            } else if (address == null || !address.contains("@")) {
                say("501 5.1.3 RCPT TO:<address>");
            } else if (address.startsWith("nobody@") || address.endsWith("@rejected.example")) {
                say("550 5.1.1 no such mailbox: " + address);
            } else {
                to.add(address);
                say("250 2.1.5 ok");
            }
        }

        private void data() throws IOException {
            if (to.isEmpty()) {
                say("503 5.5.1 RCPT first");
                return;
            }
            say("354 end with a dot on a line of its own");
            var bytes = letter();
            if (bytes == null) {
                say("552 5.3.4 too large");
                return;
            }
            try {
                var kept = letters.keep(to, bytes);
                say("250 2.0.0 kept as " + kept.number());
            } catch (MessagingException e) {
                say("554 5.6.0 not a letter: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            }
            forget();
        }

        /** The lines up to the single dot, dots unstuffed; null: too large. */
        private byte @Nullable [] letter() throws IOException {
            var bytes = new ByteArrayOutputStream();
            for (var line = bytes(); line != null; line = bytes()) {
                if (line.length == 1 && line[0] == '.') {
                    return bytes.size() > LETTER_LIMIT ? null : bytes.toByteArray();
                }
                if (bytes.size() <= LETTER_LIMIT) {
                    int skip = line.length > 0 && line[0] == '.' ? 1 : 0;
                    bytes.write(line, skip, line.length - skip);
                    bytes.write('\r');
                    bytes.write('\n');
                }
            }
            throw new IOException("the letter broke off");
        }

        private void forget() {
            from = null;
            to.clear();
        }

        private @Nullable String line() throws IOException {
            var bytes = bytes();
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
        }

        private byte @Nullable [] bytes() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    return line.toByteArray();
                }
                if (next != '\r') {
                    line.write(next);
                }
                if (line.size() > LINE_LIMIT) {
                    throw new IOException("a line of more than " + LINE_LIMIT + " bytes");
                }
            }
            return null;
        }

        private void say(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static @Nullable String address(String rest) {
        Matcher matcher = PATH.matcher(rest);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
