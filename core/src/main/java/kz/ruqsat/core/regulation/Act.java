package kz.ruqsat.core.regulation;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The legal act that a regulation is taken from.
 *
 * @param file the source text's file
 * @param annex the regulation's number in the act
 * @param registrationNumber its number in the register of normative legal acts
 * @param edition the order that gave the annex its present wording, or null when it stands as first made
 * @param amends the act that this one amends, or null
 * @param paragraphs its numbered paragraphs, in its order
 * @param repealed by which order it was repealed, or null while it is in force; a repeal does not close the service
 */
public record Act(
        String file,
        int annex,
        LocalText title,
        LocalText issuer,
        String number,
        LocalDate date,
        String registrationNumber,
        @Nullable Order edition,
        @Nullable Amended amends,
        List<Paragraph> paragraphs,
        @Nullable Order repealed) {
    public Act {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The act that an amending order changes. */
    public record Amended(String number, LocalDate date) {}

    /**
     * A numbered paragraph or subparagraph.
     *
     * @param id such as {@code 5.1}
     * @param words its own words, in Kazakh; null when the text is not kept here
     * @param notForASystem why no system meets it, or null when this one does
     */
    public record Paragraph(
            String id, @Nullable String words, @Nullable LocalText notForASystem) {}

    /** An order that changed or repealed the act. */
    public record Order(LocalText issuer, String number, LocalDate date) {}
}
