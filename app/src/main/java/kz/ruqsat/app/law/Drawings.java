package kz.ruqsat.app.law;

import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;

/** The regulations drawn. A drawing is made when it is first asked for, and kept. */
public interface Drawings {

    /** The business process of that variant, as an SVG document of its own. */
    String process(Regulation regulation, Variant variant, Language language);

    /** The business process of that variant, as an SVG element for a page. */
    String processInline(Regulation regulation, Variant variant, Language language);

    /** The interaction through that flow's channel, as an SVG document of its own. */
    String interaction(Regulation regulation, Flow flow, Language language);

    /** The interaction through that flow's channel, as an SVG element for a page. */
    String interactionInline(Regulation regulation, Flow flow, Language language);

    /** The business process of that variant as BPMN 2.0 XML. */
    String bpmn(Regulation regulation, Variant variant, Language language);
}
