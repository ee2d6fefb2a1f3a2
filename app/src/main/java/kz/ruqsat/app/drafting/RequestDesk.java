package kz.ruqsat.app.drafting;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.store.Drafts;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.PrepareRequest;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;

/**
 * Makes a request of a draft: what was checked by the applicant goes into the journal, and the document that he will
 * sign is kept. A later change of the draft makes the request anew, under the same number and for the same fee.
 */
@Component
public class RequestDesk {
    private final Casework casework;
    private final Drafts drafts;
    private final Documents documents;
    private final Laws laws;
    private final InstantSource time;

    RequestDesk(Casework casework, Drafts drafts, Documents documents, Laws laws, InstantSource time) {
        this.casework = casework;
        this.drafts = drafts;
        this.documents = documents;
        this.laws = laws;
        this.time = time;
    }

    /** The application that the draft has become, or empty while it has none. */
    public Optional<Case> application(Draft draft) {
        return draft.number() == null ? Optional.empty() : casework.find(draft.number());
    }

    /** Whether the request in the journal is what the draft says now. */
    public boolean upToDate(Dossier dossier, Applicant applicant, Case application) {
        byte[] content = RequestContent.of(dossier, applicant, application.number());
        return Documents.sha256(content).equals(application.request().contentSha256());
    }

    /** Makes the request, or makes it anew. The same draft again changes nothing. */
    public Preparation prepare(Dossier dossier, Applicant applicant, Iin by) {
        Draft draft = dossier.draft();
        if (draft.filed() && draft.number() != null) {
            return new Preparation.FiledAlready(draft.number());
        }
        if (!dossier.ready()) {
            return new Preparation.NotComplete();
        }
        UnifiedNumber number = draft.number() != null
                ? draft.number()
                : drafts.number(draft, casework.newNumber(dossier.regulation()));
        String sha256 = documents.put("application/json", RequestContent.of(dossier, applicant, number));
        Optional<Case> before = casework.find(number);
        if (before.isEmpty()) {
            return begin(request(dossier, applicant, number, sha256, feeTiyn(dossier)), by);
        }
        return again(before.get(), request(dossier, applicant, number, sha256, feeOf(before.get())), by);
    }

    private Preparation again(Case before, Request request, Iin by) {
        if (!(before.state() instanceof Prepared)) {
            return new Preparation.FiledAlready(request.number());
        }
        if (before.request().contentSha256().equals(request.contentSha256())) {
            return new Preparation.Ready(request.number(), toPay(before));
        }
        return outcome(
                casework.handle(request.number(), actor(by), (_, _) -> new PrepareRequest(request)), request.number());
    }

    private static long feeOf(Case application) {
        return application.request().feeTiyn();
    }

    /** Two clicks at once: the second finds the application begun by the first. */
    private Preparation begin(Request request, Iin by) {
        Handled handled = casework.begin(request, actor(by));
        Optional<Case> begun = handled instanceof Handled.Conflict ? casework.find(request.number()) : Optional.empty();
        return begun.isPresent() ? again(begun.get(), request, by) : outcome(handled, request.number());
    }

    private static Preparation outcome(Handled handled, UnifiedNumber number) {
        return switch (handled) {
            case Handled.Done done -> new Preparation.Ready(number, toPay(done.after()));
            case Handled.Refused refused ->
                refused.overtaken() ? new Preparation.FiledAlready(number) : new Preparation.Refused(refused.reasons());
            case Handled.Conflict _ -> new Preparation.FiledAlready(number);
            case Handled.Unknown _ -> throw new IllegalStateException("No application " + number);
        };
    }

    private static boolean toPay(Case application) {
        return application.request().feeTiyn() > 0
                && application.state() instanceof Prepared prepared
                && prepared.payment() == null;
    }

    /** What the request costs: what it was prepared for, or today's fee. */
    public long feeTiyn(Dossier dossier) {
        LocalDate today = time.instant().atZone(Laws.ZONE).toLocalDate();
        return laws.feeTiyn(dossier.request().fee(), today);
    }

    private static Request request(
            Dossier dossier, Applicant applicant, UnifiedNumber number, String sha256, long fee) {
        Draft.Wanted service = dossier.draft().service();
        return new Request(
                number,
                service.regulation(),
                service.edition(),
                service.variant(),
                service.covered(),
                dossier.draft().filling().channel(),
                applicant,
                RequestContent.facts(dossier),
                RequestContent.attachments(dossier),
                sha256,
                fee);
    }

    /** The journal's word for who did it. */
    public static String actor(Iin person) {
        return "iin:" + person;
    }
}
