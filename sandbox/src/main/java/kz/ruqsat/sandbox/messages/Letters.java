package kz.ruqsat.sandbox.messages;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters that arrived, as mail programs keep them: one with a Message-ID that is there already is the same. */
public final class Letters {
    private static final int MOST = 10_000;

    private final Map<String, Letter> byId = new LinkedHashMap<>();
    private final Map<Integer, byte[]> sources = new LinkedHashMap<>();
    private final InstantSource clock;
    private int count;

    Letters(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws MessagingException when the bytes are no letter */
    synchronized Letter keep(List<String> to, byte[] bytes) throws MessagingException, IOException {
        var letter = LetterReader.read(count + 1, to, bytes, clock.instant());
        var key = letter.id() + " " + to;
        var earlier = letter.id().isEmpty() ? null : byId.get(key);
        if (earlier != null) {
            var again = earlier.again();
            byId.put(key, again);
            return again;
        }
        count++;
        byId.put(letter.id().isEmpty() ? "#" + count : key, letter);
        sources.put(count, bytes.clone());
        if (byId.size() > MOST) {
            var oldest = byId.entrySet().iterator().next();
            sources.remove(oldest.getValue().number());
            byId.remove(oldest.getKey());
        }
        return letter;
    }

    /** The latest first. */
    public synchronized List<Letter> all() {
        return new ArrayList<>(byId.values()).reversed();
    }

    /** What arrived for that address, the latest first. */
    public List<Letter> to(String address) {
        return all().stream().filter(letter -> letter.to().contains(address)).toList();
    }

    Optional<Letter> find(int number) {
        return all().stream().filter(letter -> letter.number() == number).findFirst();
    }

    synchronized Optional<byte[]> source(int number) {
        return Optional.ofNullable(sources.get(number));
    }
}
