package kz.ruqsat.app.portal.web;

import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.portal.ApplyDesk;
import kz.ruqsat.app.portal.Dossier;
import kz.ruqsat.app.portal.Draft;
import kz.ruqsat.app.portal.DraftDesk;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import org.springframework.stereotype.Component;

/** Finds what a page of {@code /apply/{draft}} is about; another's draft is not there, a filed one is in the cabinet. */
@Component
class Applying {
    private final DraftDesk drafts;
    private final ApplyDesk apply;

    Applying(DraftDesk drafts, ApplyDesk apply) {
        this.drafts = drafts;
        this.apply = apply;
    }

    /** The draft with all that belongs to it. */
    Dossier dossier(String id, Person person) {
        Dossier dossier = drafts.find(id, person.number()).orElseThrow(() -> new NotThere("draft " + id));
        if (dossier.draft().filed()) {
            throw new ChangedMeanwhile("/cabinet/" + dossier.draft().number());
        }
        return dossier;
    }

    /** The application that the draft has become; without one there is nothing to pay or to sign yet. */
    Case application(Dossier dossier) {
        return apply.application(dossier.draft()).orElseThrow(() -> new ChangedMeanwhile(address(dossier.draft())));
    }

    /** Whether what was prepared is what the draft says now. */
    boolean upToDate(Dossier dossier, Person person, Case application) {
        return apply.upToDate(dossier, person.applicant(), application);
    }

    static String address(Draft draft) {
        return "/apply/" + draft.id();
    }
}
