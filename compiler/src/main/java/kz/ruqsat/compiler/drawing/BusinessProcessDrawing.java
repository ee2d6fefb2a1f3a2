package kz.ruqsat.compiler.drawing;

import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;

/**
 * The directory of business processes of a variant, which the acts name as an annex and whose pictures are lost: a lane for
 * each role in order of appearance, a box for each step, time going down.
 */
public record BusinessProcessDrawing(Regulation regulation, Variant variant, Vocabulary vocabulary) {

    /** A whole SVG document, with its style. */
    public String svg(Language language) {
        return SvgWriter.write(placed(language), Style.sheet());
    }

    /** An SVG element for a page that links {@code /assets/drawing.css}. */
    public String inline(Language language) {
        return SvgWriter.write(placed(language), "");
    }

    private Placed placed(Language language) {
        return Placed.of(ProcessChart.of(regulation, variant, vocabulary, language));
    }
}
