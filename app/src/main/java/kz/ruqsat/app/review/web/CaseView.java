package kz.ruqsat.app.review.web;

import java.util.List;
import kz.ruqsat.app.exchange.ExchangesView;
import kz.ruqsat.app.shell.component.DecisionButton;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.PathView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TermBarView;
import kz.ruqsat.app.statedata.StatePanel;
import org.jspecify.annotations.Nullable;

/**
 * An application on the provider's desk.
 *
 * @param state what the state databases say of the applicant and of who signed; null when they were never asked
 * @param documents what was attached, and what is missing among what the regulation asks for
 * @param asked questions to other bodies and their answers
 * @param said reminders, overdue marks and escalations
 * @param proposal the result that is prepared, or null
 * @param exchanges with other systems, or null when there were none
 * @param signing by what right the result is signed, or null while it does not wait for a signature
 * @param panel what this officer may do now, or null when nothing waits for this officer
 */
public record CaseView(
        String number,
        Tag status,
        List<SummaryRow> head,
        List<SummaryRow> facts,
        @Nullable StatePanel state,
        List<DocumentLine> documents,
        List<SummaryRow> asked,
        List<SummaryRow> said,
        @Nullable ProposalView proposal,
        @Nullable Panel panel,
        @Nullable String waitsFor,
        @Nullable SigningRights signing,
        @Nullable TermBarView bar,
        PathView path,
        @Nullable ExchangesView exchanges) {
    public CaseView {
        head = List.copyOf(head);
        facts = List.copyOf(facts);
        documents = List.copyOf(documents);
        asked = List.copyOf(asked);
        said = List.copyOf(said);
    }

    /** A required document: the files that were attached for it, none when it is missing. */
    public record DocumentLine(String id, String title, boolean mandatory, List<FileLine> files) {
        public DocumentLine {
            files = List.copyOf(files);
        }
    }

    /**
     * By what right the result is signed.
     *
     * @param cannot why this reader may not sign it, although it is his task; null when he may, or it is not
     * @param advice what to do then
     * @param mine by what right he may; null when it is not his task
     * @param others who may sign it today, with position and ground
     */
    public record SigningRights(
            @Nullable String cannot,
            @Nullable String advice,
            @Nullable String mine,
            List<String> others) {
        public SigningRights {
            others = List.copyOf(others);
        }
    }

    /** An attached file. */
    public record FileLine(String name, String size, String address, boolean shownInPage) {}

    /** A result: prepared, or signed. */
    public record ProposalView(String title, String kind, List<String> grounds, String text, String paper) {
        public ProposalView {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * What may be done now.
     *
     * @param inPlaceOf that it is done in another's place, and by what order; null for the officer's own
     * @param fields what has to be filled in, in order
     * @param signAt the page for signing when the step is to sign, otherwise null
     */
    public record Panel(
            String title,
            @Nullable String inPlaceOf,
            String action,
            int task,
            List<PanelField> fields,
            List<DecisionButton> buttons,
            @Nullable String signAt,
            ErrorSummary errors) {
        public Panel {
            fields = List.copyOf(fields);
            buttons = List.copyOf(buttons);
        }
    }

    /** A field of the panel. */
    public record PanelField(
            Kind kind,
            String name,
            String label,
            @Nullable String hint,
            String value,
            List<Choice> choices,
            @Nullable String error) {

        public PanelField {
            choices = List.copyOf(choices);
        }

        /** How a field is filled in. */
        public enum Kind {
            SELECT,
            CHECKBOXES,
            TEXT
        }

        static PanelField text(String name, String label, @Nullable String hint, String value) {
            return new PanelField(Kind.TEXT, name, label, hint, value, List.of(), null);
        }

        static PanelField select(String name, String label, @Nullable String hint, List<Choice> choices) {
            return new PanelField(Kind.SELECT, name, label, hint, "", choices, null);
        }

        static PanelField checkboxes(String name, String label, @Nullable String hint, List<Choice> choices) {
            return new PanelField(Kind.CHECKBOXES, name, label, hint, "", choices, null);
        }

        PanelField failing(String error) {
            return new PanelField(kind, name, label, hint, value, choices, error);
        }
    }

    /** One of several. */
    public record Choice(String value, String text, boolean chosen) {}
}
