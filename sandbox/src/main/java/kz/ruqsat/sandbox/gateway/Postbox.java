package kz.ruqsat.sandbox.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kz.ruqsat.sandbox.files.JsonFile;

/** All letters, one JSON file each; written before anybody is told. */
final class Postbox {
    private final Path folder;
    private final Map<String, Letter> letters = new ConcurrentHashMap<>();
    /** Who began each conversation. */
    private final Map<String, Letter> firsts = new ConcurrentHashMap<>();

    /** Message ids by sender and the sender's own key. */
    private final Map<String, String> keyed = new ConcurrentHashMap<>();

    private final AtomicLong last = new AtomicLong();

    Postbox(Path folder) {
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.json")) {
                files.forEach(file -> known(new JsonFile(file).read(Letter.class)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + folder, e);
            }
        }
    }

    /** Keeps the letter that is made for the next number. */
    Letter keep(LongFunction<Letter> made) {
        var letter = made.apply(last.incrementAndGet());
        write(letter);
        known(letter);
        return letter;
    }

    Optional<Letter> find(String messageId) {
        return Optional.ofNullable(letters.get(messageId));
    }

    /** The letter to which its sender gave that key. */
    Optional<Letter> of(String sender, String senderKey) {
        return Optional.ofNullable(keyed.get(sender + " " + senderKey)).flatMap(this::find);
    }

    /** The letter with which the conversation began. */
    Optional<Letter> first(String correlationId) {
        return Optional.ofNullable(firsts.get(correlationId));
    }

    /** In the order in which they came. */
    List<Letter> all(Predicate<Letter> wanted) {
        return letters.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(Letter::number))
                .toList();
    }

    /** True while an earlier letter of the same conversation is on its way to the same receiver. */
    boolean waitsForAnother(Letter letter) {
        return letters.values().stream()
                .anyMatch(other -> other.isOnItsWay()
                        && other.number() < letter.number()
                        && other.correlationId().equals(letter.correlationId())
                        && other.receiver().equals(letter.receiver()));
    }

    synchronized Letter change(String messageId, UnaryOperator<Letter> change) {
        var letter = letters.get(messageId);
        if (letter == null) {
            throw new IllegalArgumentException("no letter " + messageId);
        }
        var changed = change.apply(letter);
        write(changed);
        letters.put(messageId, changed);
        return changed;
    }

    private void known(Letter letter) {
        letters.put(letter.messageId(), letter);
        if (letter.senderKey() != null) {
            keyed.put(letter.sender() + " " + letter.senderKey(), letter.messageId());
        }
        firsts.merge(letter.correlationId(), letter, (a, b) -> a.number() < b.number() ? a : b);
        last.accumulateAndGet(letter.number(), Math::max);
    }

    private void write(Letter letter) {
        new JsonFile(folder.resolve(letter.messageId() + ".json")).write(letter);
    }
}
