package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.compiler.drawing.Chart.Link;
import kz.ruqsat.compiler.drawing.Rows.Row;

/** The space right of each lane's boxes, in which arrows run up and down, each on a track of its own. */
final class Gutters {
    static final int TRACK = 11;
    private static final int MARGIN = 13;
    /** The way back for rework, right of everything. */
    private static final int BUS = 58;

    private final Chart chart;
    private final Rows rows;
    private final Map<Link, Integer> tracks = new HashMap<>();
    private final int[] counts;
    private final int[] lefts;

    private record Run(Link link, int from, int to) {
        boolean touches(Run other) {
            return Math.max(from, other.from) <= Math.min(to, other.to) + 6;
        }
    }

    Gutters(Chart chart, Rows rows) {
        this.chart = chart;
        this.rows = rows;
        this.counts = new int[chart.lanes().size()];
        this.lefts = new int[chart.lanes().size() + 1];
        for (int lane = 0; lane < counts.length; lane++) {
            counts[lane] = assign(lane);
        }
        lefts[0] = 1;
        for (int lane = 0; lane < counts.length; lane++) {
            lefts[lane + 1] = lefts[lane] + 2 * MARGIN + Rows.BOX + counts[lane] * TRACK + bus(lane);
        }
    }

    private int bus(int lane) {
        return lane == counts.length - 1 && chart.links().stream().anyMatch(Link::back) ? BUS : 0;
    }

    private int assign(int lane) {
        List<Run> runs = chart.links().stream()
                .filter(this::runsInGutter)
                .filter(l -> chart.node(l.from()).lane() == lane)
                .map(this::run)
                .sorted(Comparator.comparingInt(r -> r.to() - r.from()))
                .toList();
        List<List<Run>> taken = new ArrayList<>();
        for (Run run : runs) {
            int track = 0;
            while (track < taken.size() && taken.get(track).stream().anyMatch(run::touches)) {
                track++;
            }
            if (track == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(track).add(run);
            tracks.put(run.link(), track);
        }
        return taken.size();
    }

    /** Whether the arrow cannot go straight on to the next row. */
    boolean runsInGutter(Link link) {
        return !link.back()
                && chart.node(link.to()).beside() == null
                && !(below(link) && rows.follows(link.to(), link.from()));
    }

    boolean below(Link link) {
        return rows.leavesBelow(chart.node(link.from())).filter(link::equals).isPresent();
    }

    private Run run(Link link) {
        Row from = rows.row(link.from());
        Row to = rows.row(link.to());
        return new Run(link, Math.min(from.middle(), to.top()), Math.max(from.bottom() + from.channel(), to.middle()));
    }

    /** The left edge of that lane; of the one after the last: the whole width. */
    int left(int lane) {
        return lefts[lane];
    }

    int width(int lane) {
        return lefts[lane + 1] - lefts[lane];
    }

    int boxLeft(int lane) {
        return lefts[lane] + MARGIN;
    }

    int port(int lane) {
        return boxLeft(lane) + Rows.PORT;
    }

    int boxRight(int lane) {
        return boxLeft(lane) + Rows.BOX;
    }

    /** Where that arrow runs up or down. */
    int track(Link link) {
        Integer track = tracks.get(link);
        if (track == null) {
            throw new IllegalArgumentException("Not in a gutter: " + link);
        }
        return boxRight(chart.node(link.from()).lane()) + MARGIN + track * TRACK;
    }

    /** Where the way back runs up. */
    int back() {
        return lefts[counts.length] - BUS / 2 - 2;
    }
}
