package kz.ruqsat.compiler.drawing;

import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Language;

/**
 * The diagram of functional interaction through one channel, which the acts name as an annex and whose pictures are lost: a
 * lane for the person at the edge and for each information system, a box for each process, a diamond for each condition.
 */
public record InteractionDrawing(Regulation regulation, Flow flow, Vocabulary vocabulary) {

    /** A whole SVG document, with its style. */
    public String svg(Language language) {
        return SvgWriter.write(placed(language), Style.sheet());
    }

    /** An SVG element for a page that links {@code /assets/drawing.css}. */
    public String inline(Language language) {
        return SvgWriter.write(placed(language), "");
    }

    private Placed placed(Language language) {
        return Placed.of(FlowChart.of(regulation, flow, vocabulary, language));
    }
}
