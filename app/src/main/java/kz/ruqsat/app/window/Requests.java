package kz.ruqsat.app.window;

import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.window.ReceptionEvent.PartiesEntered;
import kz.ruqsat.app.window.ReceptionEvent.PowerSeen;
import kz.ruqsat.app.window.ReceptionEvent.ServiceChosen;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The request that is filled in a reception: one draft for each applicant, begun once his data were obtained. */
@Component
public class Requests {
    private final DraftDesk drafts;

    Requests(DraftDesk drafts) {
        this.drafts = drafts;
    }

    /** The request with all that belongs to it; empty as long as nobody knows who applies. */
    public Optional<Dossier> find(Reception reception) {
        PartiesEntered parties = reception.parties();
        if (parties == null || !reception.partiesRight()) {
            return Optional.empty();
        }
        Filler.Staff staff = staff(reception);
        Optional<Dossier> before = drafts.find(parties.draft(), staff);
        return before.isPresent() ? before : begin(reception, parties, staff);
    }

    private Optional<Dossier> begin(Reception reception, PartiesEntered parties, Filler.Staff staff) {
        ServiceChosen service = Objects.requireNonNull(reception.service());
        String name = Objects.requireNonNull(reception.applicantName());
        DraftDesk.Asked asked = new DraftDesk.Asked(
                service.regulation(), service.covered(), new Applicant(reception.applicant(), name));
        Iin author = new Iin(reception.opened().operator());
        return drafts.begin(parties.draft(), asked, staff, representative(reception), author)
                .flatMap(draft -> drafts.find(draft.id(), staff));
    }

    private static Filler.Staff staff(Reception reception) {
        return new Filler.Staff(reception.opened().body(), reception.opened().channel());
    }

    /** Who asks in the applicant's place, or null. */
    static @Nullable Representative representative(Reception reception) {
        PartiesEntered parties = reception.parties();
        PowerSeen power = parties == null ? null : parties.power();
        Visitor visitor = reception.visitor();
        return power == null || visitor == null
                ? null
                : new Representative(visitor.iin(), visitor.name(), power.number(), power.date(), power.notarised());
    }

    /** The request went its way. */
    void close(Reception reception) {
        find(reception).ifPresent(dossier -> drafts.close(dossier.draft()));
    }
}
