package kz.ruqsat.compiler;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.ruqsat.core.regulation.Note;
import kz.ruqsat.core.regulation.Numbered;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Regulation.Head;
import kz.ruqsat.core.regulation.RegulationId;

/** Reads one {@code regulation.yaml}: the edition of one service's regulation. */
final class RegulationReader {
    private final Vocabulary vocabulary;
    private final FormSchema form;
    private final Map<String, String> words;

    /**
     * @param vocabulary the words that it may use
     * @param form the service's request form, whose fields it may name
     * @param words the act's own words by paragraph; empty where its text is not kept
     */
    RegulationReader(Vocabulary vocabulary, FormSchema form, Map<String, String> words) {
        this.vocabulary = vocabulary;
        this.form = form;
        this.words = words;
    }

    /** @param folder the service's folder, whose name is the regulation's */
    Regulation read(Value file, String folder) {
        return file.fields(f -> {
            ActReader acts = new ActReader(f.get("act"), words);
            Wording wording = acts.wording();
            Value id = f.get("regulation");
            if (id.present() && !id.raw().equals(folder)) {
                id.wrong("the name of its folder, \"" + folder + "\"", id);
            }
            Head head = new HeadReader(wording, vocabulary, form).read(f.get("service"));
            VariantReader variants =
                    new VariantReader(wording, vocabulary, form, head.access().recipients());
            ParticipantsReader participants = new ParticipantsReader(wording, vocabulary);
            Regulation read = new Regulation(
                    id.as(RegulationId::new, "a name such as mining-chemical-licence"),
                    inForceFrom(f.get("in-force-from"), wording),
                    acts.read(),
                    head,
                    distinct(f.get("variants").some(variants::read), v -> v.key(), f.get("variants")),
                    participants.read(f.get("participants")),
                    f.get("milestones").list(item -> numbered(item, wording)),
                    f.get("sequence").list(item -> numbered(item, wording)),
                    f.get("annexes").list(item -> numbered(item, wording)),
                    f.get("flows").list(item -> new FlowReader(wording, vocabulary).read(item)),
                    f.get("notes").list(item -> note(item, wording)));
            participants.checkAgainstSteps(read.variants(), f.get("participants"));
            acts.checkThatAllIsMet();
            return read;
        });
    }

    private static LocalDate inForceFrom(Value value, Wording wording) {
        return value.fields(f -> {
            wording.source(f.get("source"));
            return f.get("day").day();
        });
    }

    private static Numbered numbered(Value value, Wording wording) {
        return value.fields(f -> new Numbered(
                f.get("number").wholeNumber(), wording.text(f.get("text")), wording.source(f.get("source"))));
    }

    private static Note note(Value value, Wording wording) {
        return value.fields(f -> new Note(
                wording.text(f.get("text")),
                f.find("reading").map(wording::text).orElse(null),
                wording.source(f.get("source"))));
    }

    static <T, K> List<T> distinct(List<T> items, Function<T, K> key, Value list) {
        Set<K> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(key.apply(item))) {
                list.wrong("\"" + key.apply(item) + "\" twice", "each name once", items);
            }
        }
        return items;
    }
}
