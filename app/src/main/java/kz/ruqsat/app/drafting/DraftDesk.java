package kz.ruqsat.app.drafting;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.drafting.store.Drafts;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests before they are filed: process 3 of the portal's flow. Whatever is typed is saved at once, right or not;
 * nothing here depends on the browser's session.
 */
@Component
public class DraftDesk {
    /** How many drafts one applicant sees; older ones stay and come up when newer ones are filed or deleted. */
    static final int SHOWN = 50;

    private static final String ID_FORM = "[A-Za-z0-9_-]{16,64}";

    private final Laws laws;
    private final Forms forms;
    private final Drafts drafts;
    private final InstantSource time;

    DraftDesk(Laws laws, Forms forms, Drafts drafts, InstantSource time) {
        this.laws = laws;
        this.forms = forms;
        this.drafts = drafts;
        this.time = time;
    }

    /** What came of saving. */
    public enum Saved {
        DONE,
        /** Somebody saved another form since this page was shown. */
        STALE
    }

    /**
     * Begins a draft, or finds the one that the same button began before.
     *
     * @param id made by the page, so that a second click begins nothing new
     * @return empty when there is no such service or request, or the id is no id or another's
     */
    public Optional<Draft> begin(String id, String regulation, String covered, PersonNumber owner, Iin author) {
        return begin(id, wanted(regulation, covered), new Filler.Applicant(owner), owner, Filling.PORTAL, author);
    }

    /** The same for a request that somebody brought on paper: an employee fills it. */
    public Optional<Draft> begin(
            String id, Asked asked, Filler.Staff staff, @Nullable Representative representative, Iin author) {
        Filling filling = Filling.of(staff, asked.applicant().name(), representative);
        return begin(
                id,
                wanted(asked.regulation(), asked.covered()),
                staff,
                asked.applicant().number(),
                filling,
                author);
    }

    /** What somebody asks for on paper: the service, the kind of request, and who asks. */
    public record Asked(String regulation, String covered, Applicant applicant) {}

    private Optional<Draft> begin(
            String id, Optional<Draft.Wanted> service, Filler filler, PersonNumber owner, Filling filling, Iin author) {
        if (!id.matches(ID_FORM)) {
            return Optional.empty();
        }
        Optional<Draft> before = drafts.find(id, filler);
        if (before.isPresent()) {
            return before;
        }
        service.ifPresent(wanted -> drafts.insert(
                new Draft(id, owner, filling, wanted, false, "{}", null, Draft.Stage.OPEN, 0, now()), author));
        return service.isEmpty() ? Optional.empty() : drafts.find(id, filler);
    }

    private Optional<Draft.Wanted> wanted(String regulation, String covered) {
        LocalDate today = now().atZone(Laws.ZONE).toLocalDate();
        Optional<Regulation> found = laws.current(today).stream()
                .filter(r -> r.id().value().equals(regulation))
                .findFirst();
        return found.flatMap(r -> r.variants().stream()
                .filter(variant -> serves(variant, covered))
                .findFirst()
                .map(variant -> new Draft.Wanted(r.id(), r.inForceFrom(), variant.key(), covered)));
    }

    private static boolean serves(Variant variant, String covered) {
        return variant.covers().stream().anyMatch(c -> c.key().equals(covered));
    }

    /** The draft with all that belongs to it, when it is this filler's. */
    public Optional<Dossier> find(String id, Filler filler) {
        return drafts.find(id, filler).map(draft -> dossier(draft, drafts.files(id)));
    }

    private Dossier dossier(Draft draft, List<DraftFile> files) {
        Draft current = underCurrentEdition(draft);
        Regulation regulation =
                laws.edition(current.service().regulation(), current.service().edition());
        ObjectNode form = (ObjectNode) JsonMapper.shared().readTree(current.form());
        return new Dossier(current, regulation, forms.of(current.service()), form, files);
    }

    /** A new edition that came into force holds for drafts without a number, where it still has this request. */
    private Draft underCurrentEdition(Draft draft) {
        if (draft.number() != null) {
            return draft;
        }
        RegulationId id = draft.service().regulation();
        return wanted(id.value(), draft.service().covered()).map(draft::under).orElse(draft);
    }

    /** The filler's drafts that are not filed, the one touched last first. */
    public List<Draft> open(Filler filler) {
        return drafts.open(filler, SHOWN);
    }

    /** Where the request of this application goes on, when it is not filed yet. */
    public Optional<String> idOf(UnifiedNumber application, PersonNumber owner) {
        return drafts.idOf(application, owner);
    }

    /** The applicant says that what is known about him is right. */
    public void confirm(Draft draft) {
        drafts.confirm(draft, now());
    }

    /** The mark of the request form that the documents were brought on paper. */
    public void markOnPaper(Draft draft, boolean onPaper) {
        drafts.markOnPaper(draft, onPaper, now());
    }

    /** The request has gone its way otherwise than under a number of its own here: the draft is done with. */
    public void close(Draft draft) {
        drafts.close(draft, now());
    }

    /**
     * Saves the form as it was typed.
     *
     * @param version the version that the page showed
     */
    public Saved save(Draft draft, long version, ObjectNode typed) {
        String form = JsonMapper.shared().writeValueAsString(typed);
        boolean again = draft.version() > 0 && form.equals(draft.form());
        if (again || version == draft.version() && drafts.save(draft, form, now())) {
            return Saved.DONE;
        }
        return Saved.STALE;
    }

    /** Deletes a draft; one whose fee was paid stays, the money hangs on it. */
    public boolean delete(Draft draft) {
        return switch (draft.stage()) {
            case OPEN, UNPAID -> drafts.delete(draft);
            case UNSIGNED, FILED -> false;
        };
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
