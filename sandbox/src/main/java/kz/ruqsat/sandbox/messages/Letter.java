package kz.ruqsat.sandbox.messages;

import java.time.Instant;
import java.util.List;

/**
 * A letter as it was delivered, read.
 *
 * @param number 1 for the first
 * @param id of the header Message-ID: a letter delivered again has the same
 * @param to the envelope's receivers
 * @param text its plain part
 * @param html its HTML part; empty: none
 * @param times how often it was delivered
 */
public record Letter(
        int number,
        String id,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        Instant at,
        int times) {
    public Letter {
        to = List.copyOf(to);
    }

    Letter again() {
        return new Letter(number, id, from, to, subject, text, html, at, times + 1);
    }
}
