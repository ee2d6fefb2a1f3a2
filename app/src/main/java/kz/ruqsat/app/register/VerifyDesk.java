package kz.ruqsat.app.register;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.casework.store.Documents.Document;
import kz.ruqsat.app.register.Checked.CheckedFile;
import kz.ruqsat.app.register.store.CardRows;
import kz.ruqsat.app.register.store.RefusalRows;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.files.LicencePackage;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers whether a number, a paper or a signed file is right. Nothing that is brought here is kept. Asks the
 * certification authority, outside of any transaction, so it may take seconds.
 */
@Component
public class VerifyDesk {
    /** Each check takes a processor for a while and asks other people's servers: anybody may ask, not all at once. */
    private static final int AT_ONCE = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RegisterDesk register;
    private final CardRows cards;
    private final RefusalRows refusals;
    private final ResultFiles files;
    /** Asked for at the first use: the system starts without trusted certificates. */
    private final ObjectProvider<SignatureVerifier> verifier;

    private final Semaphore places = new Semaphore(AT_ONCE);

    VerifyDesk(
            RegisterDesk register,
            CardRows cards,
            RefusalRows refusals,
            ResultFiles files,
            ObjectProvider<SignatureVerifier> verifier) {
        this.register = register;
        this.cards = cards;
        this.refusals = refusals;
        this.files = files;
        this.verifier = verifier;
    }

    /** Too many checks are under way; nothing was checked. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy() {
            super("too many verifications at once");
        }
    }

    /** Something of ours under a number: a licence or a refusal. */
    private record Ours(@Nullable Card card, @Nullable Refusal refusal) {

        UnifiedNumber number() {
            if (card != null) {
                return card.entry().number();
            }
            if (refusal != null) {
                return refusal.application();
            }
            throw new IllegalStateException("neither a licence nor a refusal");
        }

        boolean isBehind(String sha256) {
            return card != null && (sha256.equals(card.documentSha256()) || sha256.equals(card.dataSha256()))
                    || refusal != null
                            && (sha256.equals(refusal.documentSha256()) || sha256.equals(refusal.dataSha256()));
        }

        String documentSha256() {
            return card != null ? card.documentSha256() : refusal != null ? refusal.documentSha256() : "";
        }
    }

    /**
     * Checks what the register has under the number of a licence, or of an application that was decided.
     *
     * @throws Busy when too many checks are under way
     */
    public Checked check(UnifiedNumber number) {
        Optional<Ours> found = find(number);
        if (found.isEmpty()) {
            return new Checked(Answer.UNKNOWN_NUMBER, number, null, null, null);
        }
        Ours ours = found.get();
        Document document = files.newest(ours.documentSha256());
        Verification verification = oneOfFew(() -> verifier.getObject().verifyPdf(document.bytes()));
        CheckedFile file = new CheckedFile(false, true, document.sha256(), verification);
        return new Checked(issued(ours, verification), ours.number(), file, ours.card(), ours.refusal());
    }

    /**
     * Checks a file of any kind that can be signed.
     *
     * @param content what a detached CMS is over; null when it was not brought
     * @throws Busy when too many checks are under way
     */
    public Checked check(byte[] file, byte @Nullable [] content) {
        return oneOfFew(() -> checked(file, content));
    }

    private Checked checked(byte[] file, byte @Nullable [] content) {
        Format format = SignatureVerifier.detect(file);
        Verification verification = verifier.getObject().verify(file, content);
        List<String> parts = parts(format, file).stream().map(files::original).toList();
        Optional<Ours> same = find(parts.getFirst());
        Optional<Ours> ours = same.isPresent()
                ? same
                : ClaimedNumber.of(format, file, verification.content()).flatMap(this::find);
        boolean issued = ours.filter(o -> parts.stream().allMatch(o::isBehind)).isPresent();
        CheckedFile evidence = new CheckedFile(true, issued, Documents.sha256(file), verification);
        return ours.map(o -> new Checked(
                        issued ? issued(o, verification) : Answer.ALTERED, o.number(), evidence, o.card(), o.refusal()))
                .orElseGet(() -> new Checked(foreign(verification), null, evidence, null, null));
    }

    /** The SHA-256 of each file that has to be one of ours; the same CMS may come as PEM or base64. */
    private static List<String> parts(Format format, byte[] file) {
        return switch (format) {
            case CMS -> List.of(Documents.sha256(CmsPackage.decode(file)));
            case LICENCE_PACKAGE -> ofPackage(file);
            case PDF, XML, SOAP, CERTIFICATE, TIME_STAMP, REVOCATION_LIST, OCSP_ANSWER, UNKNOWN ->
                List.of(Documents.sha256(file));
        };
    }

    private static List<String> ofPackage(byte[] file) {
        try {
            LicencePackage read = LicencePackage.read(file);
            return List.of(Documents.sha256(read.paper()), Documents.sha256(read.data()));
        } catch (UnreadableSignatureException _) {
            // The verification names what is wrong with it.
            return List.of(Documents.sha256(file));
        }
    }

    private Optional<Ours> find(UnifiedNumber number) {
        return cards.find(number)
                .map(row -> new Ours(register.card(row), null))
                .or(() -> refusals.find(number).map(refusal -> new Ours(null, refusal)));
    }

    private Optional<Ours> find(String sha256) {
        return cards.find(sha256)
                .map(row -> new Ours(register.card(row), null))
                .or(() -> refusals.find(sha256).map(refusal -> new Ours(null, refusal)));
    }

    private static Answer issued(Ours ours, Verification verification) {
        return switch (verification.verdict()) {
            case INVALID -> Answer.SIGNATURE_NOT_ACCEPTED;
            case INDETERMINATE -> Answer.ISSUED_CANNOT_TELL;
            case VALID -> ours.card() == null ? Answer.REFUSAL : inForce(ours.card());
        };
    }

    private static Answer inForce(Card card) {
        return switch (card.entry().status()) {
            case IN_FORCE -> Answer.IN_FORCE;
            case REISSUED -> Answer.REISSUED;
        };
    }

    private static Answer foreign(Verification verification) {
        if (verification.format().evidence()) {
            return switch (verification.verdict()) {
                case VALID -> Answer.AUTHORITY_STATEMENT;
                case INDETERMINATE -> Answer.STATEMENT_CANNOT_TELL;
                case INVALID -> Answer.STATEMENT_INVALID;
            };
        }
        return switch (verification.verdict()) {
            case VALID -> Answer.FOREIGN_VALID;
            case INDETERMINATE -> Answer.FOREIGN_CANNOT_TELL;
            case INVALID ->
                verification.reasons().contains(Finding.NO_SIGNATURE) ? Answer.NOT_SIGNED : Answer.FOREIGN_INVALID;
        };
    }

    private <T> T oneOfFew(Supplier<T> check) {
        boolean mine = false;
        try {
            mine = places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new Busy();
            }
            return check.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            if (mine) {
                places.release();
            }
        }
    }
}
