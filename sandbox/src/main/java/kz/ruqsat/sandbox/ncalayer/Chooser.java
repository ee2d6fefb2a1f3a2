package kz.ruqsat.sandbox.ncalayer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import kz.ruqsat.sandbox.people.Person;
import org.jspecify.annotations.Nullable;

/** The window in which a user picks the key: one key needs no window, several wait for the user. */
final class Chooser {
    /** Whom the user always is. */
    record Standing(@Nullable String iin, @Nullable String bin) {
        boolean isNobody() {
            return iin == null && bin == null;
        }
    }

    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentLinkedDeque<Question> waiting = new ConcurrentLinkedDeque<>();
    private volatile Standing standing = new Standing(null, null);

    private volatile Program program = Program.NCALAYER;

    /** Waits for the user when it must. */
    Choice choose(Object asker, List<OwnedKey> keys, int documents, @Nullable String preview) {
        if (keys.isEmpty()) {
            throw new NotPossible("storage.empty: no key of this computer suits the request");
        }
        if (keys.size() == 1) {
            return new Choice.Chosen(keys.getFirst());
        }
        var usual = standing;
        var own = keys.stream()
                .filter(key -> !usual.isNobody() && isOf(key, usual))
                .toList();
        if (own.size() == 1) {
            return new Choice.Chosen(own.getFirst());
        }
        var answer = new CompletableFuture<Choice>();
        var question = new Question(numbers.incrementAndGet(), asker, keys, documents, preview, answer);
        waiting.add(question);
        try {
            return answer.join();
        } finally {
            waiting.remove(question);
        }
    }

    /** Questions still open, the oldest first. */
    List<Question> waiting() {
        return waiting.stream().filter(q -> !q.answer().isDone()).toList();
    }

    /** Answers the question; false when it has been answered already. */
    static boolean answer(Question question, Choice choice) {
        return question.answer().complete(choice);
    }

    /** The page has gone away: nobody is there to get the signature. */
    void forget(Object asker) {
        waiting.stream().filter(q -> q.asker().equals(asker)).forEach(q -> answer(q, new Choice.Cancelled()));
    }

    void forgetAll() {
        waiting.forEach(q -> answer(q, new Choice.Cancelled()));
    }

    void stand(Standing person) {
        standing = person;
    }

    Standing standing() {
        return standing;
    }

    void run(Program other) {
        program = other;
    }

    Program program() {
        return program;
    }

    static Optional<OwnedKey> keyOf(Question question, Standing person) {
        return question.keys().stream()
                .filter(key -> !person.isNobody() && isOf(key, person))
                .findFirst();
    }

    private static boolean isOf(OwnedKey key, Standing asked) {
        Person person = key.person();
        return person.is(asked.iin(), asked.bin());
    }
}
