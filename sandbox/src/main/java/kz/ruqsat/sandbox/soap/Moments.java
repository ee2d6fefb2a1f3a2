package kz.ruqsat.sandbox.soap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as {@code xsd:dateTime} with the country's offset. */
public final class Moments {
    private static final ZoneOffset KAZAKHSTAN = ZoneOffset.ofHours(5);

    private Moments() {}

    public static String xml(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.MILLIS).atOffset(KAZAKHSTAN));
    }
}
