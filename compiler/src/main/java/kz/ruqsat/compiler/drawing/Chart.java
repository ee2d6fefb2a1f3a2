package kz.ruqsat.compiler.drawing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn, in one language, before it has a place.
 *
 * @param id unlike that of any other chart on a page
 * @param heading what is drawn, from the general to the particular
 * @param lanes who acts, from left to right
 * @param nodes the signs, in order of time
 * @param links what follows what
 * @param messages who else takes part
 * @param told the same in words, for who does not see
 */
public record Chart(
        String id,
        Language language,
        List<String> heading,
        List<Lane> lanes,
        List<Node> nodes,
        List<Link> links,
        List<Message> messages,
        List<Sample> legend,
        List<String> told) {
    public Chart {
        heading = List.copyOf(heading);
        lanes = List.copyOf(lanes);
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        messages = List.copyOf(messages);
        legend = List.copyOf(legend);
        told = List.copyOf(told);
    }

    /** The sign of that name; an unknown name is a fault of who made the chart. */
    public Node node(String name) {
        return nodes.stream()
                .filter(n -> n.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + name + " in " + id));
    }

    /** The links that leave that sign. */
    public List<Link> from(String name) {
        return links.stream().filter(l -> l.from().equals(name)).toList();
    }

    /** A swim lane. */
    public record Lane(String id, String title) {}

    /** The signs. */
    public enum Shape {
        /** Where it begins. */
        START,
        /** A step or a process. */
        BOX,
        /** A decision or a condition. */
        DIAMOND,
        /** The point on the way back at which it parts to who prepared the result. */
        REWORK,
        /** It ends in the result. */
        RESULT,
        /** It ends in a reasoned refusal. */
        REFUSAL,
        /** It ends with the notice beside which it stands. */
        STOP
    }

    /** How a text is written. */
    public enum Weight {
        STRONG(13, 17),
        PLAIN(13, 17),
        SOFT(12, 15);

        private final int size;
        private final int height;

        Weight(int size, int height) {
            this.size = size;
            this.height = height;
        }

        /** The height of the letters, in pixels. */
        public int size() {
            return size;
        }

        /** The height of a line, in pixels. */
        public int height() {
            return height;
        }
    }

    /** A text of a sign, not yet broken into lines. */
    public record Passage(String text, Weight weight) {}

    /**
     * A sign.
     *
     * @param lane its place in {@link Chart#lanes}
     * @param assumed whether the act does not say it
     * @param hint the act's words
     * @param name what it is called in one line
     * @param beside the sign in whose row it stands, or null when it has its own
     */
    public record Node(
            String id,
            Shape shape,
            int lane,
            List<Passage> passages,
            boolean assumed,
            String name,
            String hint,
            @Nullable String beside) {
        public Node {
            passages = List.copyOf(passages);
        }

        /** Whether it stands in a row of its own. */
        boolean ownRow() {
            return beside == null && shape != Shape.REWORK;
        }
    }

    /**
     * What follows what.
     *
     * @param label the words at its beginning, or empty
     * @param back whether it returns for rework
     * @param hint the act's words
     * @param guard when it is taken, or empty: always
     * @param sets what is remembered when it is taken
     */
    public record Link(
            String from,
            String to,
            String label,
            boolean back,
            boolean assumed,
            String hint,
            Optional<Guard> guard,
            Map<String, String> sets) {
        public Link {
            sets = Map.copyOf(sets);
        }

        static Link plain(String from, String to) {
            return new Link(from, to, "", false, false, "", Optional.empty(), Map.of());
        }
    }

    /** A variable and the value that it has to have. */
    public record Guard(String variable, String value) {}

    /**
     * A thin arrow between a sign and other lanes.
     *
     * @param toNode whether it comes from that lane; otherwise it goes there
     */
    public record Message(String node, List<Integer> lanes, boolean toNode) {
        public Message {
            lanes = List.copyOf(lanes);
        }
    }

    /** A line of the legend. */
    public record Sample(Sign sign, String words) {}

    /** What the legend explains. */
    public enum Sign {
        START,
        BOX,
        DIAMOND,
        ORDER,
        RETURN,
        MESSAGE,
        RESULT,
        REFUSAL,
        STOP,
        ASSUMED
    }
}
