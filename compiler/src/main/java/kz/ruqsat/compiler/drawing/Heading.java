package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.compiler.drawing.Placed.Line;

/** The words above a drawing: the kind of drawing small, the service bold, the variant or channel plain. */
final class Heading {
    private Heading() {}

    static List<Line> lines(Chart chart, int width) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < chart.heading().size(); i++) {
            Weight weight = switch (i) {
                case 0 -> Weight.SOFT;
                case 1 -> Weight.STRONG;
                default -> Weight.PLAIN;
            };
            Fit.lines(chart.heading().get(i), weight, width).forEach(text -> lines.add(new Line(text, weight)));
        }
        return lines;
    }

    static int height(Chart chart, int width) {
        return Rows.height(lines(chart, width));
    }
}
