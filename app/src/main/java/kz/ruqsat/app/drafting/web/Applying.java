package kz.ruqsat.app.drafting.web;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.drafting.FillingPlace;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.core.application.Applicant;
import org.springframework.stereotype.Component;

/** Finds what a page about a request is about; another's draft is not there, a filed one is where its place says. */
@Component
public class Applying {
    private final DraftDesk drafts;
    private final RequestDesk requests;
    private final List<FillingPlace> places;

    Applying(DraftDesk drafts, RequestDesk requests, List<FillingPlace> places) {
        this.drafts = drafts;
        this.requests = requests;
        this.places = List.copyOf(places);
    }

    /** The draft with all that belongs to it, filed or not; empty when it is not this person's. */
    public Optional<Dossier> find(String id, Person person) {
        return Filler.of(person).flatMap(filler -> drafts.find(id, filler));
    }

    /** The draft with all that belongs to it. */
    public Dossier dossier(String id, Person person) {
        Dossier dossier = find(id, person).orElseThrow(() -> new NotThere("draft " + id));
        if (dossier.draft().filed()) {
            throw new ChangedMeanwhile(place(dossier.draft()).filed(dossier.draft()));
        }
        return dossier;
    }

    /** Where the form and the documents of this draft lead. */
    public FillingPlace place(Draft draft) {
        return places.stream()
                .filter(place -> place.channels().contains(draft.filling().channel()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody fills requests of " + draft.filling().channel()));
    }

    /** The application that the draft has become; without one there is nothing to pay or to sign yet. */
    public Case application(Dossier dossier) {
        return requests.application(dossier.draft())
                .orElseThrow(() -> new ChangedMeanwhile(place(dossier.draft()).tasks(dossier.draft())));
    }

    /** Whether what was prepared is what the draft says now. */
    public boolean upToDate(Dossier dossier, Applicant applicant, Case application) {
        return requests.upToDate(dossier, applicant, application);
    }

    /** The form and the documents of a request stand under this address, whoever fills it. */
    public static String address(Draft draft) {
        return "/apply/" + draft.id();
    }
}
