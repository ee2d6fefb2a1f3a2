package kz.ruqsat.compiler.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.compiler.drawing.Placed.Column;
import kz.ruqsat.compiler.drawing.Placed.Line;
import kz.ruqsat.compiler.drawing.Placed.Point;
import kz.ruqsat.compiler.drawing.Placed.Route;
import kz.ruqsat.compiler.drawing.Placed.Spot;
import kz.ruqsat.compiler.drawing.Placed.Wire;

/** Writes a placed chart as SVG; colours and fonts come from {@link Style}. */
final class SvgWriter {
    /** Up to this width a drawing may be made smaller to fit a page; a wider one would become unreadable. */
    private static final int NARROW = 1150;

    private final Placed placed;
    private final Chart chart;
    private final Markup svg = new Markup();

    private SvgWriter(Placed placed) {
        this.placed = placed;
        this.chart = placed.chart();
    }

    /**
     * Writes it.
     *
     * @param style the style sheet, or empty for a page that has it already
     */
    static String write(Placed placed, String style) {
        return new SvgWriter(placed).write(style);
    }

    private String write(String style) {
        LegendBox legend = new LegendBox(chart.legend(), placed.bottom() + 16, placed.width());
        int height = placed.bottom() + 16 + legend.height();
        String language = chart.language().name().toLowerCase(Locale.ROOT);
        String id = chart.id() + "_" + language;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                placed.width() <= NARROW ? "rqd rqd-narrow" : "rqd",
                "lang",
                language,
                "viewBox",
                "0 0 " + placed.width() + " " + height,
                "width",
                placed.width(),
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                id + "_title",
                "aria-describedby",
                id + "_desc");
        told(id, style);
        body();
        legend.write(svg, Words.LEGEND.in(chart.language()));
        return svg.close().toString();
    }

    private void body() {
        heading();
        lanes();
        placed.wires().forEach(this::wire);
        placed.routes().forEach(this::route);
        placed.spots().forEach(this::spot);
        placed.routes().forEach(this::label);
    }

    private void told(String id, String style) {
        svg.text("title", String.join(". ", chart.heading()), "id", id + "_title");
        svg.text("desc", String.join(" ", chart.told()), "id", id + "_desc");
        if (!style.isEmpty()) {
            svg.text("style", style);
        }
    }

    private void heading() {
        lines(Heading.lines(chart, placed.width()), 1, 4, "");
    }

    private void lanes() {
        for (int i = 0; i < placed.columns().size(); i++) {
            Column column = placed.columns().get(i);
            int height = placed.bottom() - placed.top();
            String shade = i % 2 == 0 ? "rqd-lane" : "rqd-lane rqd-odd";
            rect(shade, column.x(), placed.top(), column.width(), height, 0);
            rect("rqd-head", column.x(), placed.top(), column.width(), placed.headHeight(), 0);
            List<Line> title =
                    column.title().stream().map(t -> new Line(t, Weight.STRONG)).toList();
            lines(title, column.x() + 9, placed.top() + 8, "");
        }
    }

    private void rect(String style, int x, int y, int width, int height, int radius) {
        svg.empty("rect", "class", style, "x", x, "y", y, "width", width, "height", height, "rx", radius);
    }

    private void lines(List<Line> lines, int x, int y, String style) {
        int at = y;
        for (Line line : lines) {
            at += line.weight().height();
            String weight = "rqd-" + line.weight().name().toLowerCase(Locale.ROOT);
            svg.text("text", line.text(), "class", (weight + " " + style).strip(), "x", x, "y", at - 4);
        }
    }

    private void spot(Spot spot) {
        String assumed = spot.node().assumed() ? " rqd-assumed" : "";
        svg.open("g");
        svg.text(
                "title",
                spot.node().hint().isEmpty() ? spot.node().name() : spot.node().hint());
        Sign.draw(svg, spot, assumed);
        lines(spot.lines(), spot.textX(), spot.textY(), "");
        svg.close();
    }

    private void route(Route route) {
        String style = "rqd-way" + (route.link().back() ? " rqd-back" : "")
                + (route.link().assumed() && !route.link().back() ? " rqd-assumed" : "");
        svg.open("g");
        if (!route.link().hint().isEmpty()) {
            svg.text("title", route.link().hint());
        }
        svg.empty("polyline", "class", style, "points", points(route.points()));
        Sign.arrow(svg, route.points(), route.link().back() ? "rqd-tip rqd-back-tip" : "rqd-tip");
        svg.close();
    }

    private void label(Route route) {
        List<Line> label =
                route.label().stream().map(t -> new Line(t, Weight.SOFT)).toList();
        lines(label, route.labelAt().x(), route.labelAt().y(), "rqd-label");
    }

    private void wire(Wire wire) {
        svg.empty("polyline", "class", "rqd-wire", "points", points(wire.points()));
        wire.points()
                .subList(wire.message().toNode() ? 0 : 1, wire.points().size() - 1)
                .forEach(p -> svg.empty("circle", "class", "rqd-dot", "cx", p.x(), "cy", p.y(), "r", 4));
        Sign.arrow(svg, wire.points(), "rqd-tip");
    }

    private static String points(List<Point> points) {
        return points.stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
    }
}
