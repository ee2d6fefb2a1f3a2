package kz.ruqsat.app.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.portal.store.Drafts;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
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
        if (!id.matches(ID_FORM)) {
            return Optional.empty();
        }
        Optional<Draft> before = drafts.find(id, owner);
        if (before.isPresent()) {
            return before;
        }
        Optional<Draft.Wanted> service = wanted(regulation, covered);
        service.ifPresent(wanted ->
                drafts.insert(new Draft(id, owner, wanted, false, "{}", null, Draft.Stage.OPEN, 0, now()), author));
        return service.isEmpty() ? Optional.empty() : drafts.find(id, owner);
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

    /** The draft of that owner, with all that belongs to it. */
    public Optional<Dossier> find(String id, PersonNumber owner) {
        return drafts.find(id, owner).map(draft -> dossier(draft, drafts.files(id)));
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
        return wanted(id.value(), draft.service().covered())
                .map(service -> new Draft(
                        draft.id(),
                        draft.owner(),
                        service,
                        draft.confirmed(),
                        draft.form(),
                        null,
                        draft.stage(),
                        draft.version(),
                        draft.updatedAt()))
                .orElse(draft);
    }

    /** The owner's drafts that are not filed, the one touched last first. */
    public List<Draft> open(PersonNumber owner) {
        return drafts.open(owner, SHOWN);
    }

    /** Where the request of this application goes on, when it is not filed yet. */
    public Optional<String> idOf(UnifiedNumber application, PersonNumber owner) {
        return drafts.idOf(application, owner);
    }

    /** The applicant says that what is known about him is right. */
    public void confirm(Draft draft) {
        drafts.confirm(draft, now());
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
