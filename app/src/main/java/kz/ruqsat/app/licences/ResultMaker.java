package kz.ruqsat.app.licences;

import java.time.Instant;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.licences.ResultPapers.Signer;
import kz.ruqsat.app.licences.store.LicenceRows;
import kz.ruqsat.app.signers.Signers;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the paper and the data of a result; draws the licence's number. */
@Component
class ResultMaker {
    /** Stands in a preview where the number will be. */
    private static final UnifiedNumber NO_NUMBER_YET = UnifiedNumber.of("XXX", 0);

    private static final Signer NOBODY_YET = new Signer("…", new LocalText("…", "…", "…"), null, null);

    private final ResultPapers papers;
    private final ResultContent data;
    private final LicenceRows licences;
    private final ResultStamps stamps;
    private final Signers signers;

    ResultMaker(ResultPapers papers, ResultContent data, LicenceRows licences, ResultStamps stamps, Signers signers) {
        this.papers = papers;
        this.data = data;
        this.licences = licences;
        this.stamps = stamps;
        this.signers = signers;
    }

    /**
     * What goes to be signed.
     *
     * @param byOrder the order that stands on the paper as the signer's right, or null
     */
    record Made(
            byte[] pdf,
            byte[] data,
            @Nullable UnifiedNumber licence,
            ResultStamps.Stamp stamp,
            @Nullable String byOrder) {}

    byte[] preview(Case subject, Proposal proposal, Instant at) {
        UnifiedNumber number = proposal.kind() == Proposal.Kind.GRANT ? NO_NUMBER_YET : null;
        return papers.print(papers.paper(subject, proposal, number, NOBODY_YET, at));
    }

    Made make(Case subject, Proposal proposal, ResultStamps.By by, LocalText position, Instant at) {
        Officer officer = by.officer();
        Signer signer = new Signer(officer.name(), position, officer.inPlaceOf(), order(subject, officer));
        UnifiedNumber number = proposal.kind() == Proposal.Kind.GRANT
                ? UnifiedNumber.of(subject.regulation().head().numbering().licence(), licences.nextNumber())
                : null;
        ResultPaper paper = papers.paper(subject, proposal, number, signer, at);
        byte[] pdf = papers.print(paper);
        return new Made(
                pdf,
                data.of(subject, proposal, number, pdf, signer, at),
                number,
                stamps.stamp(pdf, paper.address(), by, at),
                signer.byOrder());
    }

    private @Nullable String order(Case subject, Officer officer) {
        Role step = subject.step().orElseThrow().role();
        return signers.authority(officer, step, subject.regulation().id()).order(officer);
    }
}
