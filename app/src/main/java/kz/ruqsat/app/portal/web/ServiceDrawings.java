package kz.ruqsat.app.portal.web;

import java.util.List;
import java.util.stream.IntStream;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.core.shared.Language;

/** What is drawn on the page of a service ({@code portal/processDrawing.jte}, {@code portal/interactionDrawings.jte}). */
public record ServiceDrawings(Laws laws, Regulation regulation, Language language) {

    /** A drawing and where it stands alone. */
    public record Drawn(String title, String svg, String address) {}

    public String process(Variant variant) {
        return laws.drawings().processInline(regulation, variant, language);
    }

    /** Where that variant's drawings stand alone, without what follows the last slash. */
    public String address(Variant variant) {
        return "/services/" + regulation.id() + "/" + variant.key();
    }

    /** The drawing of each flow, in the order of the act. */
    public List<Drawn> interactions() {
        return IntStream.range(0, regulation.flows().size())
                .mapToObj(this::interaction)
                .toList();
    }

    private Drawn interaction(int index) {
        Flow flow = regulation.flows().get(index);
        String channel = ConstantName.of(flow.channel());
        return new Drawn(
                laws.word(Laws.Word.CHANNEL, channel).in(language),
                laws.drawings().interactionInline(regulation, flow, language),
                "/services/" + regulation.id() + "/flows/" + (index + 1) + "/interaction.svg");
    }
}
