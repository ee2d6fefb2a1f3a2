package kz.ruqsat.app.licences;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.licences.store.PreparedResults;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.pdf.PdfSignatureField;
import kz.ruqsat.eds.pdf.PdfSigning;
import kz.ruqsat.eds.pdf.PreparedPdf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes results for signing, takes the signatures, and shows what was made. */
@Component
public class ResultDesk {
    /** A prepared paper carries its date; after this it is made anew. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Casework casework;
    private final ResultMaker maker;
    private final PreparedResults prepared;
    private final SignatureCheck signatures;
    private final InstantSource time;

    public ResultDesk(
            Casework casework,
            ResultMaker maker,
            PreparedResults prepared,
            SignatureCheck signatures,
            InstantSource time) {
        this.casework = casework;
        this.maker = maker;
        this.prepared = prepared;
        this.signatures = signatures;
        this.time = time;
    }

    public Optional<Case> find(UnifiedNumber number) {
        return casework.find(number);
    }

    /** The task and the proposal that wait for a signature in this case, or empty. */
    public static Optional<Proposal> toBeSigned(Case subject) {
        boolean signing = subject.step().map(s -> s.action() == Action.SIGN).orElse(false);
        return signing && subject.state() instanceof InReview review
                ? Optional.ofNullable(review.proposal())
                : Optional.empty();
    }

    /** The unsigned paper as it would be signed now: for those who agree. Empty while nothing is prepared. */
    public Optional<byte[]> preview(Case subject) {
        return subject.state() instanceof InReview review && review.proposal() != null
                ? Optional.of(maker.preview(subject, review.proposal(), time.instant()))
                : Optional.empty();
    }

    /** The paper of a proposal that was not handed on yet, as its author would hand it on. */
    public byte[] preview(Case subject, Proposal proposal) {
        return maker.preview(subject, proposal, time.instant());
    }

    /**
     * Makes the paper and the data that this officer will sign, and keeps them until then.
     *
     * @param bin the body whose key will sign
     */
    public PreparedResult prepare(Case subject, Proposal proposal, Officer officer, LocalText position, String bin) {
        Instant now = time.instant();
        ResultMaker.Made made = maker.make(subject, proposal, new ResultStamps.By(officer, bin), position, now);
        PdfSignatureField field = new PdfSignatureField(
                officer.name(),
                why(subject, officer),
                subject.regulation().head().providerName().kk(),
                now);
        PreparedPdf pdf = PdfSigning.prepare(made.pdf(), field, made.stamp().visible());
        UUID id = UUID.randomUUID();
        prepared.keep(new PreparedResults.Row(
                id,
                subject.number(),
                subject.task().orElseThrow().number(),
                officer.iin(),
                made.licence(),
                pdf.pdf(),
                pdf.toBeSigned(),
                made.data(),
                now,
                absentOf(officer),
                made.byOrder(),
                made.stamp().certificate()));
        return new PreparedResult(
                id, made.licence(), made.byOrder(), List.of(base64(pdf.toBeSigned()), base64(made.data())));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The paper that was made for signing, as its signer sees it. */
    public Optional<byte[]> preparedPaper(UUID id, Officer officer) {
        return prepared.find(id)
                .filter(row -> row.officer().equals(officer.iin()))
                .map(PreparedResults.Row::pdf);
    }

    private static String why(Case subject, Officer officer) {
        String service = subject.regulation().head().title().kk();
        InPlaceOf absent = officer.inPlaceOf();
        return absent == null ? service : service + ". " + absent.text() + " орнына";
    }

    private static @Nullable Iin absentOf(Officer officer) {
        InPlaceOf absent = officer.inPlaceOf();
        return absent == null ? null : absent.iin();
    }

    /**
     * Takes the officer's signatures over a prepared result, checks them, and moves the application.
     *
     * @param bin the body whose key must have signed
     * @param cms the two signatures, in the order of {@link PreparedResult#payloads}
     */
    public Signing sign(UUID id, UnifiedNumber application, Officer officer, String bin, List<String> cms) {
        Optional<PreparedResults.Row> found = prepared.find(id)
                .filter(row -> row.application().equals(application)
                        && row.officer().equals(officer.iin())
                        && Objects.equals(row.inPlaceOf(), absentOf(officer))
                        && row.preparedAt().plus(FRESH).isAfter(time.instant()));
        if (found.isEmpty()) {
            return new Signing.Stale();
        }
        PreparedResults.Row row = found.get();
        return switch (signatures.check(row, officer, bin, cms)) {
            case SignatureCheck.NotAccepted no -> new Signing.NotAccepted(no.findings());
            case SignatureCheck.OtherCertificate _ -> new Signing.Stale();
            case SignatureCheck.CannotTell _ -> new Signing.CannotTellNow();
            case SignatureCheck.Accepted yes ->
                new Signing.Decided(casework.handle(
                        application,
                        "iin:" + officer.iin().value(),
                        (_, numbers) -> signatures.command(row, officer, yes, numbers.outgoing())));
        };
    }
}
