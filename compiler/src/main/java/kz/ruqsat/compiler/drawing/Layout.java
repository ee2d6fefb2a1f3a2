package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.ruqsat.compiler.drawing.Chart.Link;
import kz.ruqsat.compiler.drawing.Chart.Message;
import kz.ruqsat.compiler.drawing.Chart.Node;
import kz.ruqsat.compiler.drawing.Chart.Shape;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.compiler.drawing.Placed.Column;
import kz.ruqsat.compiler.drawing.Placed.Point;
import kz.ruqsat.compiler.drawing.Placed.Route;
import kz.ruqsat.compiler.drawing.Placed.Spot;
import kz.ruqsat.compiler.drawing.Placed.Wire;
import kz.ruqsat.compiler.drawing.Rows.Row;

/** Lays a chart out: lanes are columns, time goes down. */
final class Layout {
    private static final int HEAD_INSET = 8;

    private final Chart chart;
    private final int top;
    private final int headHeight;
    private final Rows rows;
    private final Gutters gutters;
    private final Map<String, Spot> spots = new HashMap<>();

    Layout(Chart chart) {
        this.chart = chart;
        int widest = chart.lanes().size() * (Rows.BOX + 2 * HEAD_INSET);
        this.top = 16 + Heading.height(chart, widest);
        this.headHeight = 2 * HEAD_INSET
                + Weight.STRONG.height()
                        * chart.lanes().stream()
                                .mapToInt(l -> title(l).size())
                                .max()
                                .orElse(1);
        this.rows = new Rows(chart, top + headHeight + 20);
        this.gutters = new Gutters(chart, rows);
    }

    private static List<String> title(Chart.Lane lane) {
        return Fit.lines(lane.title(), Weight.STRONG, Rows.BOX);
    }

    Placed place() {
        chart.nodes().stream().filter(Node::ownRow).forEach(n -> spots.put(n.id(), spot(rows.row(n.id()))));
        chart.nodes().stream().filter(n -> n.beside() != null).forEach(n -> spots.put(n.id(), beside(n)));
        chart.nodes().stream().filter(n -> n.shape() == Shape.REWORK).forEach(n -> spots.put(n.id(), rework(n)));
        List<Column> columns = IntStream.range(0, chart.lanes().size())
                .mapToObj(i -> new Column(
                        chart.lanes().get(i), title(chart.lanes().get(i)), gutters.left(i), gutters.width(i)))
                .toList();
        Routes routes = new Routes(chart, rows, gutters, spots);
        List<Route> placed = chart.links().stream().map(routes::route).toList();
        List<Wire> wires = new ArrayList<>();
        chart.messages().forEach(m -> wires.addAll(wires(m)));
        return new Placed(
                chart,
                gutters.left(chart.lanes().size()) + 1,
                top,
                headHeight,
                rows.bottom(),
                columns,
                chart.nodes().stream().map(n -> spots.get(n.id())).toList(),
                placed,
                wires);
    }

    private Spot spot(Row row) {
        Node node = row.node();
        int lane = node.lane();
        int port = gutters.port(lane);
        return switch (node.shape()) {
            case BOX -> {
                int text = row.top() + (row.height() - Rows.height(row.lines())) / 2;
                int left = gutters.boxLeft(lane);
                yield new Spot(node, left, row.top(), Rows.BOX, row.height(), row.lines(), left + 10, text);
            }
            case DIAMOND -> diamond(node, port, row.middle(), row.lines(), row.top());
            case START, RESULT, REFUSAL, STOP, REWORK -> {
                int size = 2 * Rows.CIRCLE;
                int text = row.middle() - Rows.height(row.lines()) / 2;
                yield new Spot(
                        node, port - Rows.CIRCLE, row.middle() - Rows.CIRCLE, size, size, row.lines(), port + 20, text);
            }
        };
    }

    private static Spot diamond(Node node, int x, int y, List<Placed.Line> lines, int textTop) {
        int half = Rows.DIAMOND_HALF_WIDTH;
        int tall = Rows.DIAMOND_HALF_HEIGHT;
        return new Spot(node, x - half, y - tall, 2 * half, 2 * tall, lines, x + 30, textTop);
    }

    private Spot beside(Node node) {
        Row row = rows.row(String.valueOf(node.beside()));
        int size = 2 * Rows.CIRCLE;
        int x = gutters.boxRight(node.lane()) - size;
        return new Spot(node, x, row.middle() - Rows.CIRCLE, size, size, List.of(), x, row.top());
    }

    /** On the way back, below the last step to which it leads and above the first from which it comes, if it can be. */
    private Spot rework(Node node) {
        int lowest = chart.from(node.id()).stream()
                .mapToInt(l -> rows.row(l.to()).middle())
                .max()
                .orElse(0);
        int highest = chart.links().stream()
                .filter(l -> l.to().equals(node.id()))
                .mapToInt(l -> rows.row(l.from()).middle())
                .min()
                .orElse(0);
        int y = highest > lowest + 60 ? (lowest + highest) / 2 : lowest + 30;
        return diamond(node, gutters.back(), y, List.of(), y);
    }

    /** One thin line to each side, through the nearer lanes to the farthest. */
    private List<Wire> wires(Message message) {
        Spot spot = spots.get(message.node());
        if (spot == null) {
            throw new IllegalArgumentException("No sign " + message.node());
        }
        int lane = spot.node().lane();
        List<Wire> wires = new ArrayList<>();
        for (boolean left : new boolean[] {true, false}) {
            List<Point> points = new ArrayList<>();
            int y = height(spot, message.toNode() || message.lanes().equals(List.of(0)));
            points.add(new Point(edge(spot, left), y));
            message.lanes().stream()
                    .filter(l -> left ? l < lane : l > lane)
                    .sorted((a, b) -> left ? b - a : a - b)
                    .forEach(l -> points.add(new Point(gutters.boxLeft(l) + Rows.BOX / 2, y)));
            if (points.size() > 1) {
                wires.add(new Wire(message, message.toNode() ? points.reversed() : points));
            }
        }
        return wires;
    }

    private static int height(Spot spot, boolean person) {
        if (spot.node().shape() == Shape.DIAMOND) {
            return spot.middleY() + 9;
        }
        return person ? spot.y() + 11 : spot.bottom() - 11;
    }

    private static int edge(Spot spot, boolean left) {
        int indent = spot.node().shape() == Shape.DIAMOND ? Rows.DIAMOND_HALF_WIDTH * 9 / Rows.DIAMOND_HALF_HEIGHT : 0;
        return left ? spot.x() + indent : spot.right() - indent;
    }

    /** Whether an arrow into that sign comes from above and not from the side. */
    static boolean enteredAbove(Link link, Chart chart) {
        return chart.node(link.to()).shape() != Shape.BOX;
    }
}
