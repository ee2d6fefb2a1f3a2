package kz.ruqsat.compiler.drawing;

import java.util.List;
import kz.ruqsat.compiler.drawing.Placed.Point;
import kz.ruqsat.compiler.drawing.Placed.Spot;

/** The signs themselves. */
final class Sign {
    private Sign() {}

    static void draw(Markup svg, Spot spot, String assumed) {
        switch (spot.node().shape()) {
            case BOX -> box(svg, spot.x(), spot.y(), spot.width(), spot.height(), assumed);
            case DIAMOND, REWORK -> diamond(svg, spot.middleX(), spot.middleY(), spot.width() / 2, assumed);
            case START -> circle(svg, spot.middleX(), spot.middleY(), "rqd-start");
            case RESULT -> result(svg, spot.middleX(), spot.middleY());
            case REFUSAL, STOP -> refusal(svg, spot.middleX(), spot.middleY());
        }
    }

    static void box(Markup svg, int x, int y, int width, int height, String assumed) {
        svg.empty("rect", "class", "rqd-box" + assumed, "x", x, "y", y, "width", width, "height", height, "rx", 4);
    }

    static void diamond(Markup svg, int x, int y, int halfWidth, String assumed) {
        int halfHeight = halfWidth * Rows.DIAMOND_HALF_HEIGHT / Rows.DIAMOND_HALF_WIDTH;
        String points = (x - halfWidth) + "," + y + " " + x + "," + (y - halfHeight) + " " + (x + halfWidth) + "," + y
                + " " + x + "," + (y + halfHeight);
        svg.empty("polygon", "class", "rqd-choice" + assumed, "points", points);
    }

    static void circle(Markup svg, int x, int y, String style) {
        svg.empty("circle", "class", style, "cx", x, "cy", y, "r", Rows.CIRCLE);
    }

    /** A thick ring with a tick. */
    static void result(Markup svg, int x, int y) {
        circle(svg, x, y, "rqd-result");
        String tick = (x - 5) + "," + y + " " + (x - 1) + "," + (y + 4) + " " + (x + 5) + "," + (y - 4);
        svg.empty("polyline", "class", "rqd-result-mark", "points", tick);
    }

    /** A thick ring with a cross. */
    static void refusal(Markup svg, int x, int y) {
        circle(svg, x, y, "rqd-refusal");
        svg.empty(
                "path",
                "class",
                "rqd-refusal-mark",
                "d",
                "M" + (x - 4) + " " + (y - 4) + "l8 8M" + (x + 4) + " " + (y - 4) + "l-8 8");
    }

    /** The head of an arrow at the last point, in the direction of the last stretch. */
    static void arrow(Markup svg, List<Point> points, String style) {
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        int dx = Integer.signum(tip.x() - before.x());
        int dy = Integer.signum(tip.y() - before.y());
        String corners = tip.x() + "," + tip.y()
                + " " + (tip.x() - 8 * dx + 4 * dy) + "," + (tip.y() - 8 * dy + 4 * dx)
                + " " + (tip.x() - 8 * dx - 4 * dy) + "," + (tip.y() - 8 * dy - 4 * dx);
        svg.empty("polygon", "class", style, "points", corners);
    }
}
