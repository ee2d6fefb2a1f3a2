package kz.ruqsat.app.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.compiler.bpmn.BpmnExport;
import kz.ruqsat.compiler.drawing.BusinessProcessDrawing;
import kz.ruqsat.compiler.drawing.InteractionDrawing;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;

/** The drawings of the compiled law: as many as there are variants and flows, so all that were asked for are kept. */
final class CompiledDrawings implements Drawings {
    private final Vocabulary vocabulary;
    private final Map<Key, String> made = new ConcurrentHashMap<>();

    private enum Kind {
        PROCESS,
        PROCESS_INLINE,
        INTERACTION,
        INTERACTION_INLINE,
        BPMN
    }

    private record Key(RegulationId id, LocalDate edition, Kind kind, String part, Language language) {
        static Key of(Regulation regulation, Kind kind, String part, Language language) {
            return new Key(regulation.id(), regulation.inForceFrom(), kind, part, language);
        }
    }

    CompiledDrawings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public String process(Regulation regulation, Variant variant, Language language) {
        return made.computeIfAbsent(
                Key.of(regulation, Kind.PROCESS, variant.key(), language),
                _ -> new BusinessProcessDrawing(regulation, variant, vocabulary).svg(language));
    }

    @Override
    public String processInline(Regulation regulation, Variant variant, Language language) {
        return made.computeIfAbsent(
                Key.of(regulation, Kind.PROCESS_INLINE, variant.key(), language),
                _ -> new BusinessProcessDrawing(regulation, variant, vocabulary).inline(language));
    }

    @Override
    public String interaction(Regulation regulation, Flow flow, Language language) {
        return made.computeIfAbsent(
                Key.of(regulation, Kind.INTERACTION, part(regulation, flow), language),
                _ -> new InteractionDrawing(regulation, flow, vocabulary).svg(language));
    }

    @Override
    public String interactionInline(Regulation regulation, Flow flow, Language language) {
        return made.computeIfAbsent(
                Key.of(regulation, Kind.INTERACTION_INLINE, part(regulation, flow), language),
                _ -> new InteractionDrawing(regulation, flow, vocabulary).inline(language));
    }

    @Override
    public String bpmn(Regulation regulation, Variant variant, Language language) {
        return made.computeIfAbsent(
                Key.of(regulation, Kind.BPMN, variant.key(), language),
                _ -> new BpmnExport(regulation, variant, vocabulary).xml(language));
    }

    /** A channel can have two flows. */
    private static String part(Regulation regulation, Flow flow) {
        return String.valueOf(regulation.flows().indexOf(flow));
    }
}
