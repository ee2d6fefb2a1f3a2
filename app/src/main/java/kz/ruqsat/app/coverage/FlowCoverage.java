package kz.ruqsat.app.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Flow.Item;
import kz.ruqsat.core.regulation.Flow.Kind;
import kz.ruqsat.core.regulation.Flow.Otherwise;
import org.jspecify.annotations.Nullable;

/** Meets the items of a flow with what the program has. */
record FlowCoverage(Program program, Flow flow) {

    /**
     * An item and what meets it.
     *
     * @param met what there is, each with its place: a controller, a stored name, an adapter
     * @param missing what is needed and is not there; "" stands for all of it
     * @param outcomes where a condition leads; null for a process
     */
    record Covered(
            Item item,
            List<String> met,
            List<String> missing,
            @Nullable Outcomes outcomes) {
        Covered {
            met = List.copyOf(met);
            missing = List.copyOf(missing);
        }

        boolean whole() {
            return missing.isEmpty() && (outcomes == null || outcomes.whole());
        }
    }

    /**
     * Both outcomes of a condition.
     *
     * @param fulfilled the item with which it goes on, or null when the flow ends
     * @param failed the notice that the act names, or null
     * @param assumed what the system does where the act names no notice, or null
     */
    record Outcomes(@Nullable Item fulfilled, @Nullable Item failed, Otherwise.@Nullable Assumed assumed) {

        boolean whole() {
            return fulfilled != null && (failed != null || assumed != null);
        }
    }

    List<Covered> items() {
        return flow.items().stream().map(this::covered).toList();
    }

    private Covered covered(Item item) {
        List<String> met = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Means> needed = means(flow.channel(), item.meets());
        for (Means means : needed) {
            Optional<String> place = program.find(means);
            if (place.isPresent()) {
                met.add(means + " (" + place.get() + ")");
            } else {
                missing.add(means.toString());
            }
        }
        if (needed.isEmpty()) {
            missing.add("");
        }
        return new Covered(item, met, missing, item.kind() == Kind.CONDITION ? outcomes(item) : null);
    }

    private Outcomes outcomes(Item condition) {
        List<Item> after = flow.items()
                .subList(flow.items().indexOf(condition) + 1, flow.items().size());
        Item notice = condition.otherwise() instanceof Otherwise.Notice(int process) ? notice(after, process) : null;
        Item on = after.stream().filter(item -> item != notice).findFirst().orElse(null);
        return new Outcomes(on, notice, condition.otherwise() instanceof Otherwise.Assumed assumed ? assumed : null);
    }

    /** The acts put a notice behind its condition; a number that stands twice means the one behind. */
    private @Nullable Item notice(List<Item> after, int process) {
        return after.stream()
                .filter(item -> item.kind() == Kind.PROCESS && item.number() == process)
                .findFirst()
                .or(() -> flow.items().stream()
                        .filter(item -> item.kind() == Kind.PROCESS && item.number() == process)
                        .findFirst())
                .orElse(null);
    }

    /** What has to be there for it; empty: nothing in the program meets it. */
    static List<Means> means(Channel channel, Facility facility) {
        return switch (channel) {
            case PORTAL -> PortalMeans.of(facility);
            case PROVIDER -> ProviderMeans.office(facility);
            case STATE_CORPORATION, SERVICE_CENTRE -> WindowMeans.of(facility);
        };
    }
}
