package kz.ruqsat.app.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.compiler.Law;
import kz.ruqsat.compiler.Law.Edition;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.Fee;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.LocalText;

/** The law as the compiler made it. */
final class CompiledLaws implements Laws {
    private final Law law;
    private final TermClock clock;
    private final Drawings drawings;
    private final Map<Word, Map<String, LocalText>> words;

    CompiledLaws(Law law) {
        this.law = law;
        this.clock = new TermClock(law.calendar());
        Vocabulary vocabulary = law.vocabulary();
        this.drawings = new CompiledDrawings(vocabulary);
        this.words = Map.of(
                Word.ROLE, keyed(vocabulary.roles(), role -> role.value()),
                Word.ACTION, keyed(vocabulary.actions(), ConstantName::of),
                Word.DECISION, keyed(vocabulary.decisions(), ConstantName::of),
                Word.SYSTEM, keyed(vocabulary.systems(), system -> system),
                Word.CHANNEL, keyed(vocabulary.channels(), ConstantName::of));
    }

    private static <K> Map<String, LocalText> keyed(Map<K, LocalText> words, Function<K, String> key) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(entry -> key.apply(entry.getKey()), Map.Entry::getValue));
    }

    @Override
    public List<Regulation> current(LocalDate day) {
        return law.inForce(day).stream().map(Edition::regulation).toList();
    }

    @Override
    public Optional<Regulation> current(RegulationId id, LocalDate day) {
        return law.inForce(id, day).map(Edition::regulation);
    }

    @Override
    public Regulation edition(RegulationId id, LocalDate inForceFrom) {
        return find(id, inForceFrom).regulation();
    }

    @Override
    public TermClock clock() {
        return clock;
    }

    @Override
    public long feeTiyn(Fee fee, LocalDate day) {
        return law.monthlyIndex().tiyn(fee, day);
    }

    @Override
    public String formSchema(RegulationId id, LocalDate edition, String covered) {
        return find(id, edition).form(covered);
    }

    @Override
    public LocalText word(Word kind, String id) {
        LocalText word = words.getOrDefault(kind, Map.of()).get(id);
        if (word == null) {
            throw new IllegalArgumentException("The vocabulary has no " + kind + " " + id);
        }
        return word;
    }

    @Override
    public Drawings drawings() {
        return drawings;
    }

    private Edition find(RegulationId id, LocalDate inForceFrom) {
        return law.edition(id, inForceFrom)
                .orElseThrow(
                        () -> new IllegalStateException("No edition of " + id + " that holds from " + inForceFrom));
    }
}
