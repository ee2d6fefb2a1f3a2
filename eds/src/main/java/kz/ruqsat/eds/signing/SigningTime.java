package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Time;

/** The time that a signer claims. The library would make a formatter anew each time, to write and to read again. */
final class SigningTime {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
    private static final byte UTC_TIME = 0x17;

    /** Beyond, there are four digits of the year (RFC 5652 11.3). */
    private static final int FIRST = 1950;

    private static final int LAST = 2049;

    private SigningTime() {}

    static Time of(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        if (utc.getYear() < FIRST || utc.getYear() > LAST) {
            return new Time(Date.from(time));
        }
        byte[] text = UTC.format(utc).getBytes(StandardCharsets.US_ASCII);
        byte[] der = new byte[2 + text.length];
        der[0] = UTC_TIME;
        der[1] = (byte) text.length;
        System.arraycopy(text, 0, der, 2, text.length);
        try {
            return Time.getInstance(ASN1Primitive.fromByteArray(der));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
