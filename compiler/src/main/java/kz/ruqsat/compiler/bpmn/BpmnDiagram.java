package kz.ruqsat.compiler.bpmn;

import kz.ruqsat.compiler.drawing.Markup;
import kz.ruqsat.compiler.drawing.Placed;
import kz.ruqsat.compiler.drawing.Placed.Column;
import kz.ruqsat.compiler.drawing.Placed.Line;
import kz.ruqsat.compiler.drawing.Placed.Point;
import kz.ruqsat.compiler.drawing.Placed.Route;
import kz.ruqsat.compiler.drawing.Placed.Spot;

/** The diagram interchange: the places and ways of the drawing, with the lanes as columns. */
record BpmnDiagram(Markup xml, Placed placed) {
    /** The pool's own name stands above the lanes' names. */
    private static final int POOL_HEAD = 30;

    void write() {
        xml.open("bpmndi:BPMNDiagram", "id", "_diagram");
        xml.open("bpmndi:BPMNPlane", "id", "_plane", "bpmnElement", "_collaboration");
        int height = placed.bottom() - placed.top();
        area("_pool", 0, placed.top() - POOL_HEAD, placed.width(), height + POOL_HEAD);
        for (Column column : placed.columns()) {
            area(BpmnExport.laneId(column.lane()), column.x(), placed.top(), column.width(), height);
        }
        placed.spots().forEach(this::shape);
        for (int i = 0; i < placed.routes().size(); i++) {
            edge(placed.routes().get(i), BpmnExport.flowId(i));
        }
        xml.close().close();
    }

    private void area(String element, int x, int y, int width, int height) {
        xml.open("bpmndi:BPMNShape", "id", element + "_shape", "bpmnElement", element, "isHorizontal", "false");
        bounds(x, y, width, height);
        xml.close();
    }

    private void shape(Spot spot) {
        String id = spot.node().id();
        xml.open("bpmndi:BPMNShape", "id", id + "_shape", "bpmnElement", id);
        bounds(spot.x(), spot.y(), spot.width(), spot.height());
        boolean beside = spot.textX() > spot.x() + spot.width();
        if (beside && !spot.lines().isEmpty()) {
            label(
                    spot.textX(),
                    spot.textY(),
                    120,
                    spot.lines().stream()
                            .map(Line::weight)
                            .mapToInt(w -> w.height())
                            .sum());
        }
        xml.close();
    }

    private void edge(Route route, String id) {
        xml.open("bpmndi:BPMNEdge", "id", id + "_edge", "bpmnElement", id);
        for (Point point : route.points()) {
            xml.empty("omgdi:waypoint", "x", point.x(), "y", point.y());
        }
        if (!route.label().isEmpty()) {
            label(route.labelAt().x(), route.labelAt().y(), 150, route.label().size() * 15);
        }
        xml.close();
    }

    private void label(int x, int y, int width, int height) {
        xml.open("bpmndi:BPMNLabel");
        bounds(x, y, width, height);
        xml.close();
    }

    private void bounds(int x, int y, int width, int height) {
        xml.empty("omgdc:Bounds", "x", x, "y", y, "width", width, "height", height);
    }
}
