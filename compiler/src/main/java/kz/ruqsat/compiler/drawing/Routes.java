package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ruqsat.compiler.drawing.Chart.Link;
import kz.ruqsat.compiler.drawing.Chart.Shape;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.compiler.drawing.Placed.Point;
import kz.ruqsat.compiler.drawing.Placed.Route;
import kz.ruqsat.compiler.drawing.Placed.Spot;
import kz.ruqsat.compiler.drawing.Rows.Row;

/** Leads each arrow: straight down, through the channel between two rows, along a gutter, or back for rework. */
record Routes(Chart chart, Rows rows, Gutters gutters, Map<String, Spot> spots) {
    /** How far apart arrows of different kinds enter a box. */
    private static final int SLOT = 8;

    Route route(Link link) {
        if (chart.node(link.to()).shape() == Shape.STOP) {
            Spot from = spot(link.from());
            Spot to = spot(link.to());
            int y = to.middleY();
            return new Route(
                    link, List.of(new Point(from.x(), y), new Point(to.right(), y)), List.of(), new Point(0, 0));
        }
        Row from = chart.node(link.from()).ownRow() ? rows.row(link.from()) : null;
        if (from == null) {
            return new Route(link, parting(link), List.of(), new Point(0, 0));
        }
        boolean below = gutters.below(link);
        List<Point> points = below ? down(link, from) : aside(link, from);
        int port = gutters.port(from.node().lane());
        List<String> label = below ? from.below() : from.side();
        Point at = below
                ? new Point(port + 8, from.signBottom() + 6)
                : new Point(port + 30, from.middle() - 4 - label.size() * Weight.SOFT.height());
        return new Route(link, points, label, at);
    }

    private Spot spot(String node) {
        Spot spot = spots.get(node);
        if (spot == null) {
            throw new IllegalArgumentException("No place of " + node);
        }
        return spot;
    }

    private List<Point> down(Link link, Row from) {
        int port = gutters.port(from.node().lane());
        List<Point> points = new ArrayList<>();
        points.add(new Point(port, from.signBottom()));
        if (gutters.runsInGutter(link)) {
            int y = from.bottom() + from.channel() - 16;
            points.add(new Point(port, y));
            points.add(new Point(gutters.track(link), y));
            enter(link, gutters.track(link), points);
            return points;
        }
        Row to = rows.row(link.to());
        int toPort = gutters.port(to.node().lane());
        if (toPort != port) {
            int y = to.top() - 16;
            points.add(new Point(port, y));
            points.add(new Point(toPort, y));
        }
        points.add(new Point(toPort, to.signTop()));
        return points;
    }

    private List<Point> aside(Link link, Row from) {
        List<Point> points = new ArrayList<>();
        int port = gutters.port(from.node().lane());
        points.add(new Point(port + Rows.DIAMOND_HALF_WIDTH, from.middle()));
        if (link.back()) {
            points.add(new Point(gutters.back(), from.middle()));
            if (chart.node(link.to()).shape() == Shape.REWORK) {
                Spot parting = spot(link.to());
                boolean under = from.middle() > parting.middleY();
                points.add(new Point(gutters.back(), under ? parting.bottom() : parting.y()));
            } else {
                comeBack(link, points);
            }
            return points;
        }
        points.add(new Point(gutters.track(link), from.middle()));
        enter(link, gutters.track(link), points);
        return points;
    }

    private List<Point> parting(Link link) {
        Spot parting = spot(link.from());
        List<Point> points = new ArrayList<>();
        points.add(new Point(parting.middleX(), parting.y()));
        comeBack(link, points);
        return points;
    }

    private void comeBack(Link link, List<Point> points) {
        Row to = rows.row(link.to());
        int y = to.middle() + SLOT;
        points.add(new Point(gutters.back(), y));
        points.add(new Point(gutters.boxRight(to.node().lane()), y));
    }

    /** From a gutter into a sign: a box at its side, any other from above. */
    private void enter(Link link, int x, List<Point> points) {
        Row to = rows.row(link.to());
        int lane = to.node().lane();
        if (Layout.enteredAbove(link, chart)) {
            int y = to.top() - 8;
            points.add(new Point(x, y));
            points.add(new Point(gutters.port(lane), y));
            points.add(new Point(gutters.port(lane), to.signTop()));
            return;
        }
        int y = to.middle() - (link.assumed() ? 0 : SLOT);
        points.add(new Point(x, y));
        points.add(new Point(x < gutters.boxLeft(lane) ? gutters.boxLeft(lane) : gutters.boxRight(lane), y));
    }
}
