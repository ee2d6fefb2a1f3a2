package kz.ruqsat.sandbox.bodies;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import kz.ruqsat.sandbox.files.JsonFile;

/** What lies on the bodies' desks, and how each answers now; kept in {@code bodies.json}. */
final class Desks {
    /** How a body's system answers. */
    enum Mode {
        /** By what the question says. */
        ANSWER,
        /** Always objects. */
        OBJECTS,
        /** Not at all until the mode changes. */
        HOLD,
        /** Two messages that say the same. */
        TWICE,
        /** In a conversation that nobody began; the right answer waits until the mode changes. */
        UNKNOWN_CORRELATION
    }

    /** A question not answered yet. */
    record Question(
            String messageId, String body, String serviceId, String correlationId, String sender, String data) {}

    /** The file. */
    record Kept(Map<String, Mode> modes, Map<String, Question> questions) {}

    private final JsonFile file;
    private final Map<String, Mode> modes = new TreeMap<>();
    private final Map<String, Question> questions = new TreeMap<>();

    Desks(Path folder) {
        file = new JsonFile(folder.resolve("bodies.json"));
        if (file.exists()) {
            var kept = file.read(Kept.class);
            modes.putAll(kept.modes());
            questions.putAll(kept.questions());
        }
    }

    synchronized void set(String body, Mode mode) {
        if (mode == Mode.ANSWER) {
            modes.remove(body);
        } else {
            modes.put(body, mode);
        }
        keep();
    }

    synchronized void put(Question question) {
        questions.put(question.messageId(), question);
        keep();
    }

    /** Hands the question, if it is still open, to who answers it; it stays when he says false. */
    synchronized void take(String messageId, BiPredicate<Question, Mode> answered) {
        var question = questions.get(messageId);
        if (question != null && answered.test(question, modes.getOrDefault(question.body(), Mode.ANSWER))) {
            questions.remove(messageId);
            keep();
        }
    }

    synchronized List<Question> open() {
        return List.copyOf(questions.values());
    }

    /** Modes that are not plain, and how many questions lie open. */
    synchronized Map<String, Object> shown() {
        var words = new TreeMap<String, String>();
        modes.forEach((body, mode) ->
                words.put(body, mode.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        var open = new TreeMap<String, Integer>();
        questions.values().forEach(question -> open.merge(question.body(), 1, Integer::sum));
        return Map.of("modes", words, "open", open);
    }

    private void keep() {
        file.write(new Kept(modes, questions));
    }
}
