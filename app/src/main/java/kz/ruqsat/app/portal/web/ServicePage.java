package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.shell.component.PathView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Note;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import org.jspecify.annotations.Nullable;

/**
 * All about a service ({@code portal/service.jte}).
 *
 * @param recipients who may apply
 * @param channels how one may ask for it
 * @param payment whether the act asks for payment
 * @param officeTitle whose window it is
 * @param office the terms and papers of the window; empty when the act says nothing of one
 * @param repealed that the act was repealed, told as a fact, or null
 * @param silences what the act does not say
 * @param readings what it says in two ways, and how it is read
 * @param applyAddress where a request is begun, or null when the act does not let it be asked for on the portal
 * @param bookAddress where a window is booked, or null when no window takes applications for it
 */
public record ServicePage(
        Regulation regulation,
        String recipients,
        List<Channel> channels,
        String payment,
        String officeTitle,
        List<SummaryRow> office,
        String act,
        @Nullable String repealed,
        List<Way> ways,
        List<FlowPart> flows,
        List<Remark> silences,
        List<Remark> readings,
        List<Paragraph> paragraphs,
        @Nullable String applyAddress,
        @Nullable String bookAddress) {

    /** A way to apply, with the addresses that the act names for it. */
    public record Channel(String name, List<String> addresses) {}

    /**
     * A variant: the requests it serves, its path, what it takes.
     *
     * @param term the longest way through its steps
     * @param stated the total term that the act states, or null
     * @param compared what it means that the two differ, or null
     * @param near the remarks on that term
     */
    public record Way(
            Variant variant,
            String anchor,
            List<Asked> asked,
            String term,
            boolean pausable,
            @Nullable String stated,
            @Nullable String compared,
            List<Remark> near,
            List<Consent> consents,
            PathView path) {}

    /**
     * A kind of request and its fee.
     *
     * @param recipients who may ask, where they are fewer than the service's; otherwise null
     */
    public record Asked(
            CoveredRequest request, String fee, @Nullable String recipients) {}

    /** A body that is asked: which, in what term, and what its silence means. */
    public record Consent(ConsentRule rule, String body, String term, String silence) {}

    /** The processes and conditions of one channel, beside what the system does. */
    public record FlowPart(String anchor, String channel, String paragraph, List<Item> items) {}

    /**
     * A process or condition.
     *
     * @param does what the system does to meet it, or null when nothing is said
     */
    public record Item(
            String anchor,
            String number,
            String text,
            String systems,
            @Nullable String does) {}

    /** A silence or a reading of the act, by its number on the page. */
    public record Remark(int number, Note note, String paragraph) {
        public String anchor() {
            return "note-" + number;
        }
    }

    /**
     * A paragraph of the act beside what the system makes of it.
     *
     * @param words the act's own words, in Kazakh, or null when they are not kept here
     * @param cited where on this page it is met
     * @param remark what stands there when nothing cites it: why no system meets it, or where to look
     */
    public record Paragraph(
            String anchor,
            String name,
            boolean sub,
            @Nullable String words,
            List<Cited> cited,
            @Nullable String remark) {}

    /** What of the system rests on a paragraph, by kind. */
    public record Cited(String what, List<Link> links) {}

    public record Link(String text, String address) {}
}
