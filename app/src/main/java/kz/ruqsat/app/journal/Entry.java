package kz.ruqsat.app.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry as it stands in the journal.
 *
 * @param stream the chain it belongs to
 * @param version its place in the chain, counted from 1
 * @param name the stored name of the event
 * @param at when, to the microsecond
 * @param actor who did it
 * @param payload the event as JSON
 * @param previousHash the hash of the entry before it
 * @param hash over all the above
 */
public record Entry(
        StreamId stream,
        long version,
        String name,
        Instant at,
        String actor,
        String payload,
        Hash previousHash,
        Hash hash) {

    /** Names the encoding that is hashed, so that another one later can't be mistaken for it. */
    private static final String ENCODING = "ruqsat-journal/1";

    /** The entry that follows {@code head} in its stream. */
    static Entry following(StreamHead head, StreamId stream, NewEntry entry, Instant at) {
        // The database keeps microseconds; what is hashed must be what is kept.
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        long version = head.version() + 1;
        Entry unhashed =
                new Entry(stream, version, entry.name(), kept, entry.actor(), entry.payload(), head.hash(), Hash.NONE);
        return unhashed.with(unhashed.computeHash());
    }

    /** This entry as the end of its chain. */
    public StreamHead head() {
        return new StreamHead(version, hash);
    }

    /**
     * SHA-256 over every field but the hash itself. Each text is preceded by its length in bytes, so
     * that no two different entries are encoded alike.
     */
    Hash computeHash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length() + 256);
        try (DataOutputStream encoding = new DataOutputStream(bytes)) {
            writeText(encoding, ENCODING);
            writeText(encoding, stream.value());
            encoding.writeLong(version);
            writeText(encoding, name);
            encoding.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            writeText(encoding, actor);
            writeText(encoding, payload);
            encoding.write(previousHash.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return Hash.of(sha256().digest(bytes.toByteArray()));
    }

    private Entry with(Hash computed) {
        return new Entry(stream, version, name, at, actor, payload, previousHash, computed);
    }

    private static void writeText(DataOutputStream encoding, String text) throws IOException {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        encoding.writeInt(letters.length);
        encoding.write(letters);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
