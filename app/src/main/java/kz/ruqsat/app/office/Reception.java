package kz.ruqsat.app.office;

import java.util.Optional;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins a request for somebody who has come to the office, once the state databases have said who that is. */
@Component
public class Reception {
    private final StateInquiry state;
    private final DraftDesk drafts;

    Reception(StateInquiry state, DraftDesk drafts) {
        this.state = state;
        this.drafts = drafts;
    }

    /**
     * What the clerk entered.
     *
     * @param draft the id of the draft, made by the page
     * @param applicant with the name as it was typed, which may be empty
     * @param unchecked the clerk has been told that the database can't be reached and goes on with what the documents say
     */
    public record Wish(
            Regulation regulation,
            String covered,
            String draft,
            Applicant applicant,
            @Nullable Representative representative,
            boolean unchecked) {}

    /** What came of it. */
    public sealed interface Beginning permits Began, Stopped, Unasked, NoSuch {}

    /** The request is begun; the name is the database's, or null when it could not be asked. */
    public record Began(Draft draft, @Nullable String databaseName) implements Beginning {}

    /** The database answered, and so the request cannot go on. */
    public record Stopped(Knowledge.Refused why) implements Beginning {}

    /** The database could not be asked; nothing was begun. */
    public record Unasked() implements Beginning {}

    /** No such request. */
    public record NoSuch() implements Beginning {}

    public Beginning begin(Wish wish, Filler.Staff filler, Iin by) {
        Asking asking = Asking.ofDraft(RequestDesk.actor(by), wish.draft());
        Knowledge power = power(wish, asking);
        if (power instanceof Knowledge.Refused no) {
            return new Stopped(no);
        }
        Knowledge applicant = state.applicant(wish.applicant().number(), wish.regulation(), asking);
        boolean unasked = applicant instanceof Knowledge.Unreachable || power instanceof Knowledge.Unreachable;
        boolean mayGoOn = wish.unchecked() && !wish.applicant().name().isBlank();
        if (!(applicant instanceof Knowledge.Refused) && unasked && !mayGoOn) {
            return new Unasked();
        }
        return switch (applicant) {
            case Knowledge.Refused no -> new Stopped(no);
            case Knowledge.Known(String name) -> begun(wish, name, name, filler, by);
            case Knowledge.Unreachable _ -> begun(wish, wish.applicant().name(), null, filler, by);
        };
    }

    private Knowledge power(Wish wish, Asking asking) {
        Representative representative = wish.representative();
        return representative == null || !representative.notarised()
                ? new Knowledge.Known("")
                : state.power(wish.applicant().number(), representative, asking);
    }

    private Beginning begun(Wish wish, String name, @Nullable String databaseName, Filler.Staff filler, Iin by) {
        DraftDesk.Asked asked = new DraftDesk.Asked(
                wish.regulation().id().value(),
                wish.covered(),
                new Applicant(wish.applicant().number(), name));
        Optional<Draft> draft = drafts.begin(wish.draft(), asked, filler, wish.representative(), by);
        draft.ifPresent(drafts::confirm);
        return draft.<Beginning>map(found -> new Began(found, databaseName)).orElseGet(NoSuch::new);
    }
}
