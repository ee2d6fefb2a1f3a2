package kz.ruqsat.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.ruqsat.compiler.drawing.BusinessProcessDrawing;
import kz.ruqsat.compiler.drawing.InteractionDrawing;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DrawingsTest {
    private static Law law;

    @BeforeAll
    static void compile() {
        law = RegulationsTest.law();
    }

    @Test
    void showEveryStepOnceInEachLanguage() throws Exception {
        for (Law.Edition edition : law.editions()) {
            for (Variant variant : edition.regulation().variants()) {
                for (Language language : Language.values()) {
                    Document svg = parsed(process(edition.regulation(), variant).svg(language));
                    List<Step> steps = variant.procedure().steps();
                    assertThat(texts(svg, "rect", "rqd-box")).hasSize(steps.size() + 2);
                    assertThat(String.join("\n", texts(svg, "title", "")))
                            .contains(steps.stream()
                                    .map(s -> s.text().in(language))
                                    .toList());
                }
            }
        }
    }

    @Test
    void showEveryProcessAndConditionInEachLanguage() throws Exception {
        for (Law.Edition edition : law.editions()) {
            for (Flow flow : edition.regulation().flows()) {
                for (Language language : Language.values()) {
                    Document svg =
                            parsed(new InteractionDrawing(edition.regulation(), flow, law.vocabulary()).svg(language));
                    assertThat(String.join("\n", texts(svg, "title", "")))
                            .contains(flow.items().stream()
                                    .map(i -> i.text().in(language))
                                    .toList());
                }
            }
        }
    }

    @Test
    void lieWithinTheirFrame() throws Exception {
        for (Law.Edition edition : law.editions()) {
            for (Variant variant : edition.regulation().variants()) {
                Document svg = parsed(process(edition.regulation(), variant).svg(Language.RU));
                int width = Integer.parseInt(svg.getDocumentElement().getAttribute("width"));
                int height = Integer.parseInt(svg.getDocumentElement().getAttribute("height"));
                for (Element rect : elements(svg, "rect", "")) {
                    assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(width);
                    assertThat(number(rect, "y") + number(rect, "height")).isLessThanOrEqualTo(height);
                }
            }
        }
    }

    @Test
    void areNamedAndToldForWhoDoesNotSee() throws Exception {
        Regulation regulation = law.editions().getFirst().regulation();
        Document svg =
                parsed(process(regulation, regulation.variants().getFirst()).svg(Language.EN));

        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("lang")).isEqualTo("en");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains(regulation
                        .variants()
                        .getFirst()
                        .procedure()
                        .first()
                        .title()
                        .en());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void leaveTheirStyleToThePageInline() {
        Regulation regulation = law.editions().getFirst().regulation();
        BusinessProcessDrawing drawing =
                process(regulation, regulation.variants().getFirst());

        assertThat(drawing.svg(Language.KK)).contains("<style>");
        assertThat(drawing.inline(Language.KK)).doesNotContain("style=", "<style");
    }

    private static BusinessProcessDrawing process(Regulation regulation, Variant variant) {
        return new BusinessProcessDrawing(regulation, variant, law.vocabulary());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg, String name, String style) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(e -> e.getAttribute("class").startsWith(style))
                .toList();
    }

    private static List<String> texts(Document svg, String name, String style) {
        return elements(svg, name, style).stream().map(Element::getTextContent).toList();
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
