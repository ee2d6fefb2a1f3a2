package kz.ruqsat.app.notices;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.ruqsat.app.gateway.MailServer;
import kz.ruqsat.app.gateway.TextMessages;
import kz.ruqsat.app.notices.store.ContactRows;
import kz.ruqsat.app.notices.store.ContactRows.Suggested;
import kz.ruqsat.app.outbox.Outbox;
import kz.ruqsat.app.outbox.OutgoingMessage;
import kz.ruqsat.core.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where and of what a person wants to be told. An address counts when the code that was sent there was typed. */
@Component
public class ContactDesk {
    /** For so long a code is good. */
    static final Duration CODE_LIFE = Duration.ofMinutes(15);

    /** Not sooner is another code sent. */
    static final Duration BETWEEN_CODES = Duration.ofMinutes(1);

    private static final int TRIES = 5;
    private static final int LONGEST_EMAIL = 254;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[78][0-9]{10}");

    private final ContactRows rows;
    private final Outbox outbox;
    private final InstantSource time;
    private final List<Way> outside;

    ContactDesk(ContactRows rows, Outbox outbox, InstantSource time, MailServer mail, TextMessages texts) {
        this.rows = rows;
        this.outbox = outbox;
        this.time = time;
        this.outside = Ways.configured(mail, texts);
    }

    /** What became of a new address. */
    public enum Begun {
        CODE_SENT,
        WRONG_ADDRESS,
        TOO_SOON,
        NOT_CONFIGURED
    }

    /** The ways outside the cabinet that this installation has. */
    public List<Way> outside() {
        return outside;
    }

    public List<Contact> contacts(long account) {
        return rows.contacts(account);
    }

    public Suggested suggested(long account) {
        return rows.suggested(account);
    }

    public List<Choice> choices(long account) {
        return rows.choices(account);
    }

    /** Sends a code to a new address; the old one of that way counts no more. */
    @Transactional
    public Begun begin(long account, Way way, String typed) {
        if (!outside.contains(way)) {
            return Begun.NOT_CONFIGURED;
        }
        Optional<String> address = address(way, typed);
        if (address.isEmpty()) {
            return Begun.WRONG_ADDRESS;
        }
        Instant now = time.instant();
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        if (!rows.begin(account, way, address.get(), hash(account, way, code), now, now.minus(BETWEEN_CODES))) {
            return Begun.TOO_SOON;
        }
        String key = "code/" + account + "/" + new BigInteger(80, RANDOM).toString(36);
        String payload = NoticePayload.ofCode(new NoticePayload.OfCode(account, address.get(), code));
        // Another subject than the notices': the code waits for nothing that was put before it.
        outbox.put(new OutgoingMessage(Ways.destination(way), key, payload, key));
        return Begun.CODE_SENT;
    }

    /** Whether the code is the one that was sent. */
    @Transactional
    public boolean verify(long account, Way way, String typed) {
        Instant now = time.instant();
        byte[] code = hash(account, way, typed.replaceAll("\\s", ""));
        return rows.verify(account, way, code, now.minus(CODE_LIFE), TRIES, now);
    }

    @Transactional
    public void remove(long account, Way way) {
        rows.remove(account, way);
    }

    /** Keeps what the person chose; what must be told in the cabinet is told all the same. */
    @Transactional
    public void choose(long account, List<Choice> choices, Language language) {
        rows.choose(
                account,
                choices.stream()
                        .filter(one -> one.way() != Way.CABINET || !one.topic().dutyInCabinet())
                        .toList(),
                language);
    }

    private static Optional<String> address(Way way, String typed) {
        return switch (way) {
            case MAIL -> {
                String address = typed.strip();
                boolean good = address.length() <= LONGEST_EMAIL
                        && EMAIL.matcher(address).matches()
                        && !address.contains("..");
                yield good ? Optional.of(address) : Optional.empty();
            }
            case SMS -> {
                String digits = typed.replaceAll("[ ()\\u00a0-]", "");
                yield PHONE.matcher(digits).matches()
                        ? Optional.of("+7" + digits.substring(digits.length() - 10))
                        : Optional.empty();
            }
            case CABINET -> Optional.empty();
        };
    }

    private static byte[] hash(long account, Way way, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((account + "/" + way + "/" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK lacks SHA-256", e);
        }
    }
}
