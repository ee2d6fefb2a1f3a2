package kz.ruqsat.compiler.drawing;

import java.util.List;
import kz.ruqsat.compiler.drawing.Chart.Link;
import kz.ruqsat.compiler.drawing.Chart.Message;
import kz.ruqsat.compiler.drawing.Chart.Node;
import kz.ruqsat.compiler.drawing.Chart.Weight;

/**
 * A chart with everything in its place; pixels, from the top left corner.
 *
 * @param top where the lanes begin, under the heading
 * @param headHeight how high the lanes' names are
 * @param bottom where the lanes end
 */
public record Placed(
        Chart chart,
        int width,
        int top,
        int headHeight,
        int bottom,
        List<Column> columns,
        List<Spot> spots,
        List<Route> routes,
        List<Wire> wires) {
    public Placed {
        columns = List.copyOf(columns);
        spots = List.copyOf(spots);
        routes = List.copyOf(routes);
        wires = List.copyOf(wires);
    }

    /** Lays the chart out. */
    public static Placed of(Chart chart) {
        return new Layout(chart).place();
    }

    /** A point. */
    public record Point(int x, int y) {}

    /** A text that fits into its line. */
    public record Line(String text, Weight weight) {}

    /** A lane: its name and where it stands. */
    public record Column(Chart.Lane lane, List<String> title, int x, int width) {}

    /**
     * A sign in its place.
     *
     * @param textX where its lines begin
     * @param textY where the first one's top is
     */
    public record Spot(Node node, int x, int y, int width, int height, List<Line> lines, int textX, int textY) {
        int middleX() {
            return x + width / 2;
        }

        int middleY() {
            return y + height / 2;
        }

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    /** A link in its place. */
    public record Route(Link link, List<Point> points, List<String> label, Point labelAt) {
        public Route {
            points = List.copyOf(points);
            label = List.copyOf(label);
        }
    }

    /** A message in its place: a thin arrow from its first point to its last, by way of the lanes between. */
    public record Wire(Message message, List<Point> points) {
        public Wire {
            points = List.copyOf(points);
        }
    }
}
