package kz.ruqsat.core.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;

/**
 * One edition of the regulation of one state service: the program that an application runs.
 *
 * @param inForceFrom the day from which this edition holds; an application keeps the edition it was filed under
 * @param head what the service is, who gives it and what it ends in
 * @param variants the ways of asking for it
 * @param participants paragraph 7: the provider's units and employees who take part
 * @param milestones paragraph 6: results that are the ground for the next act
 * @param sequence paragraph 8: the order of procedures between the units
 * @param annexes the annexes that the act names
 * @param flows paragraph 10: processes and conditions, channel by channel
 * @param notes silences of the act and readings of it
 */
public record Regulation(
        RegulationId id,
        LocalDate inForceFrom,
        Act act,
        Head head,
        List<Variant> variants,
        List<Numbered> participants,
        List<Numbered> milestones,
        List<Numbered> sequence,
        List<Numbered> annexes,
        List<Flow> flows,
        List<Note> notes) {
    public Regulation {
        variants = List.copyOf(variants);
        participants = List.copyOf(participants);
        milestones = List.copyOf(milestones);
        sequence = List.copyOf(sequence);
        annexes = List.copyOf(annexes);
        flows = List.copyOf(flows);
        notes = List.copyOf(notes);
    }

    public Optional<Variant> find(String variantKey) {
        return variants.stream().filter(v -> v.key().equals(variantKey)).findFirst();
    }

    public Variant variant(String variantKey) {
        return find(variantKey)
                .orElseThrow(() -> new IllegalArgumentException("No variant " + variantKey + " in " + id));
    }

    /** The flow through that channel, where the act has one. */
    public Optional<Flow> flow(Channel channel) {
        return flows.stream().filter(f -> f.channel() == channel).findFirst();
    }

    /**
     * What the service is.
     *
     * @param provider the providing body's id, as in the list of bodies
     * @param activity the kind of activity that a licence of this service permits
     * @param division the provider's division that works the applications
     * @param access who may come for it, and how
     * @param form in which form the service is given, in the act's words
     * @param paper what the papers are called that it ends in
     * @param numbering three letters in the unified numbers of applications and of licences
     */
    public record Head(
            LocalText title,
            LocalText activity,
            String provider,
            LocalText providerName,
            LocalText division,
            Numbering numbering,
            Access access,
            LocalText form,
            LocalText result,
            ResultPaper paper,
            Source source) {

        public List<Channel> channels() {
            return access.channels();
        }
    }

    /** The three letters of the kind in unified numbers ({@link kz.ruqsat.core.shared.UnifiedNumber}). */
    public record Numbering(String application, String licence) {}
}
