package kz.ruqsat.app.licences;

import java.time.Instant;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.licences.ResultPapers.Signer;
import kz.ruqsat.app.licences.store.LicenceRows;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the paper and the data of a result; draws the licence's number. */
@Component
class ResultMaker {
    /** Stands in a preview where the number will be. */
    private static final UnifiedNumber NO_NUMBER_YET = UnifiedNumber.of("XXX", 0);

    private static final Signer NOBODY_YET = new Signer("…", new LocalText("…", "…", "…"), null);

    private final ResultPapers papers;
    private final ResultContent data;
    private final LicenceRows licences;

    ResultMaker(ResultPapers papers, ResultContent data, LicenceRows licences) {
        this.papers = papers;
        this.data = data;
        this.licences = licences;
    }

    /** What goes to be signed. */
    record Made(byte[] pdf, byte[] data, @Nullable UnifiedNumber licence) {}

    byte[] preview(Case subject, Proposal proposal, Instant at) {
        UnifiedNumber number = proposal.kind() == Proposal.Kind.GRANT ? NO_NUMBER_YET : null;
        return papers.print(papers.paper(subject, proposal, number, NOBODY_YET, at));
    }

    Made make(Case subject, Proposal proposal, Signer signer, Instant at) {
        UnifiedNumber number = proposal.kind() == Proposal.Kind.GRANT
                ? UnifiedNumber.of(subject.regulation().head().numbering().licence(), licences.nextNumber())
                : null;
        byte[] pdf = papers.print(papers.paper(subject, proposal, number, signer, at));
        return new Made(pdf, data.of(subject, proposal, number, pdf, signer.inPlaceOf(), at), number);
    }
}
