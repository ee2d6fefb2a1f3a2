package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.compiler.drawing.Chart.Link;
import kz.ruqsat.compiler.drawing.Chart.Node;
import kz.ruqsat.compiler.drawing.Chart.Passage;
import kz.ruqsat.compiler.drawing.Chart.Shape;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.compiler.drawing.Placed.Line;

/**
 * How high everything is: one row for each sign, so that beside a sign nothing stands in the way of an arrow; between two
 * rows a channel, in which arrows run from lane to lane and the label of the arrow that leaves below has its place.
 */
final class Rows {
    static final int BOX = 196;
    /** How far from a box's left edge arrows enter and leave it. */
    static final int PORT = 30;

    static final int DIAMOND_HALF_WIDTH = 22;
    static final int DIAMOND_HALF_HEIGHT = 16;
    static final int CIRCLE = 11;

    private static final int INSET = 10;
    private static final int BESIDE = PORT + 30;

    private final Chart chart;
    private final List<Node> order;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int bottom;

    /**
     * A row.
     *
     * @param lines the sign's own words
     * @param side the label of the arrow that leaves to the right
     * @param below the label of the arrow that leaves below
     * @param top of the row
     * @param middle the height at which arrows leave and enter at the sides
     * @param channel the height of the channel below
     */
    record Row(
            int index,
            Node node,
            List<Line> lines,
            List<String> side,
            List<String> below,
            int top,
            int height,
            int middle,
            int channel) {
        int bottom() {
            return top + height;
        }

        /** Where the sign itself begins; the words beside it may stand higher. */
        int signTop() {
            return switch (node.shape()) {
                case BOX -> top;
                case DIAMOND, REWORK -> middle - DIAMOND_HALF_HEIGHT;
                case START, RESULT, REFUSAL, STOP -> middle - CIRCLE;
            };
        }

        int signBottom() {
            return switch (node.shape()) {
                case BOX -> bottom();
                case DIAMOND, REWORK -> middle + DIAMOND_HALF_HEIGHT;
                case START, RESULT, REFUSAL, STOP -> middle + CIRCLE;
            };
        }
    }

    Rows(Chart chart, int top) {
        this.chart = chart;
        this.order = chart.nodes().stream().filter(Node::ownRow).toList();
        this.bottom = top;
        order.forEach(this::add);
    }

    int bottom() {
        return bottom;
    }

    Row row(String node) {
        Row row = rows.get(node);
        if (row == null) {
            throw new IllegalArgumentException("No row of " + node);
        }
        return row;
    }

    boolean follows(String node, String before) {
        return rows.containsKey(node)
                && rows.containsKey(before)
                && row(node).index() == row(before).index() + 1;
    }

    /** The arrow that leaves a sign below: to the next row if there is one, else the first that does not go back. */
    Optional<Link> leavesBelow(Node node) {
        List<Link> links = chart.from(node.id()).stream()
                .filter(l -> !l.back() && chart.node(l.to()).beside() == null)
                .toList();
        return links.stream()
                .filter(l -> nextOf(node).filter(l.to()::equals).isPresent())
                .findFirst()
                .or(() -> links.stream().findFirst());
    }

    private Optional<String> nextOf(Node node) {
        int next = order.indexOf(node) + 1;
        return next < order.size() ? Optional.of(order.get(next).id()) : Optional.empty();
    }

    private void add(Node node) {
        Optional<Link> down = leavesBelow(node);
        List<String> side = chart.from(node.id()).stream()
                .filter(l -> down.filter(l::equals).isEmpty() && !l.label().isEmpty())
                .flatMap(l -> Fit.lines(l.label(), Weight.SOFT, BOX - BESIDE).stream())
                .toList();
        List<String> below = down.filter(l -> !l.label().isEmpty())
                .map(l -> Fit.lines(l.label(), Weight.SOFT, BOX - PORT - 8))
                .orElse(List.of());
        List<Line> lines = lines(node);
        int text = height(lines) + side.size() * Weight.SOFT.height();
        int middle = bottom + middle(node, text);
        int height = middle - bottom + (node.shape() == Shape.BOX ? middle - bottom : Math.max(lower(node), text / 2));
        height = node.shape() == Shape.DIAMOND ? middle - bottom + DIAMOND_HALF_HEIGHT : height;
        int channel = channel(node, below.size(), down);
        rows.put(node.id(), new Row(rows.size(), node, lines, side, below, bottom, height, middle, channel));
        bottom += height + channel;
    }

    private static int lower(Node node) {
        return node.shape() == Shape.DIAMOND ? DIAMOND_HALF_HEIGHT : CIRCLE + 1;
    }

    private static int middle(Node node, int text) {
        return switch (node.shape()) {
            case BOX -> Math.max(56, text + 2 * INSET) / 2;
            case DIAMOND -> Math.max(DIAMOND_HALF_HEIGHT, text + 5);
            case START, RESULT, REFUSAL, STOP, REWORK -> Math.max(CIRCLE + 1, text / 2);
        };
    }

    private int channel(Node node, int label, Optional<Link> down) {
        if (down.isEmpty()) {
            return 24;
        }
        boolean ownDecision = down.get().label().isEmpty() && down.get().to().startsWith(node.id() + ".");
        return ownDecision ? 18 : Math.max(34, label * Weight.SOFT.height() + 30);
    }

    static int height(List<Line> lines) {
        return lines.stream().mapToInt(l -> l.weight().height()).sum();
    }

    private static List<Line> lines(Node node) {
        int width = node.shape() == Shape.BOX ? BOX - 2 * INSET : BOX - BESIDE;
        List<Line> lines = new ArrayList<>();
        for (Passage passage : node.passages()) {
            Fit.lines(passage.text(), passage.weight(), width).forEach(t -> lines.add(new Line(t, passage.weight())));
        }
        return lines;
    }
}
