package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.compiler.drawing.Chart.Sample;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.compiler.drawing.Placed.Point;

/** The legend below a drawing, in as many columns as have room. */
final class LegendBox {
    private static final int CELL = 270;
    private static final int SIGN = 64;
    private static final int HEAD = 26;

    private final int top;
    private final List<Cell> cells = new ArrayList<>();
    private final int height;

    private record Cell(Sample sample, List<String> words, int x, int y) {}

    LegendBox(List<Sample> samples, int top, int width) {
        this.top = top;
        int columns = Math.max(1, width / CELL);
        int y = HEAD;
        for (int i = 0; i < samples.size(); i += columns) {
            int tallest = 0;
            for (int c = 0; c < columns && i + c < samples.size(); c++) {
                Sample sample = samples.get(i + c);
                List<String> words = Fit.lines(sample.words(), Weight.SOFT, Math.min(CELL, width) - SIGN - 14);
                cells.add(new Cell(sample, words, c * CELL, top + y));
                tallest = Math.max(tallest, words.size() * Weight.SOFT.height());
            }
            y += Math.max(30, tallest + 12);
        }
        this.height = y + 6;
    }

    int height() {
        return height;
    }

    void write(Markup svg, String title) {
        svg.text("text", title, "class", "rqd-strong", "x", 1, "y", top + 14);
        for (Cell cell : cells) {
            int middle = cell.y() + Math.max(24, cell.words().size() * Weight.SOFT.height()) / 2;
            sign(svg, cell.sample().sign(), cell.x() + 4, middle);
            int y = middle - cell.words().size() * Weight.SOFT.height() / 2;
            for (String line : cell.words()) {
                y += Weight.SOFT.height();
                svg.text("text", line, "class", "rqd-soft", "x", cell.x() + SIGN, "y", y - 4);
            }
        }
    }

    private static void sign(Markup svg, Chart.Sign sign, int x, int y) {
        switch (sign) {
            case START -> Sign.circle(svg, x + 22, y, "rqd-start");
            case BOX -> Sign.box(svg, x, y - 10, 46, 20, "");
            case DIAMOND -> Sign.diamond(svg, x + 22, y, 16, "");
            case ORDER -> line(svg, x, y, "rqd-way", "rqd-tip");
            case RETURN -> line(svg, x, y, "rqd-way rqd-back", "rqd-tip rqd-back-tip");
            case MESSAGE -> line(svg, x, y, "rqd-wire", "rqd-tip");
            case RESULT -> Sign.result(svg, x + 22, y);
            case REFUSAL, STOP -> Sign.refusal(svg, x + 22, y);
            case ASSUMED -> Sign.box(svg, x, y - 10, 46, 20, " rqd-assumed");
        }
    }

    private static void line(Markup svg, int x, int y, String style, String tip) {
        svg.empty("polyline", "class", style, "points", x + "," + y + " " + (x + 46) + "," + y);
        Sign.arrow(svg, List.of(new Point(x, y), new Point(x + 46, y)), tip);
    }
}
