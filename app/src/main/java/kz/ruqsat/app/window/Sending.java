package kz.ruqsat.app.window;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.RequestContent;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.window.ReceptionDesk.Served;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionEvent.Sent;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;
import org.springframework.stereotype.Component;

/**
 * The operator's signature over the request, and the package's way to E-licensing: the letter is kept in the transaction
 * of the signature, and goes by itself as soon as the gateway takes it.
 */
@Component
public class Sending {
    private final ReceptionBook book;
    private final Requests requests;
    private final RequestDesk contents;
    private final OperatorSignature signatures;
    private final Packing packing;

    Sending(
            ReceptionBook book,
            Requests requests,
            RequestDesk contents,
            OperatorSignature signatures,
            Packing packing) {
        this.book = book;
        this.requests = requests;
        this.contents = contents;
        this.signatures = signatures;
        this.packing = packing;
    }

    /**
     * How far the request is.
     *
     * @param fee what it costs, in 1/100 tenge; 0 before it is known
     * @param reasons why it may not be signed yet; empty: it may
     */
    public record Readiness(boolean form, boolean documents, long fee, boolean paid, List<Reason> reasons) {
        public Readiness {
            reasons = List.copyOf(reasons);
        }
    }

    public Readiness readiness(Shown shown) {
        Reception now = shown.reception();
        return requests.find(now)
                .map(dossier -> readiness(now, dossier))
                .orElseGet(() -> new Readiness(false, false, 0, false, WindowRules.unready(now, false, List.of(), 0)));
    }

    private Readiness readiness(Reception now, Dossier dossier) {
        boolean form = dossier.formTouched() && dossier.formErrors().isEmpty();
        List<String> scanned = dossier.files().stream()
                .map(file -> file.attachment().document())
                .distinct()
                .toList();
        long fee = contents.feeTiyn(dossier);
        boolean paid = fee == 0 || now.payment() != null && now.payment().tiyn() >= fee;
        boolean documents = now.listRight() && scanned.containsAll(now.given());
        return new Readiness(form, documents, fee, paid, WindowRules.unready(now, form, scanned, fee));
    }

    /** What the operator signs; empty before anybody knows who applies. */
    public Optional<byte[]> content(Reception reception) {
        return requests.find(reception)
                .map(dossier -> RequestContent.ofReception(
                        dossier, dossier.draft().applicant(), reception.number().value()));
    }

    /**
     * Takes the operator's signature and sends the package.
     *
     * @param contentSha256 of what the page offered for signing
     */
    public Signed sign(Shown shown, String contentSha256, String cms, Person operator) {
        Reception now = shown.reception();
        Optional<Dossier> dossier = requests.find(now);
        Optional<byte[]> content = content(now);
        if (dossier.isEmpty()
                || content.isEmpty()
                || !Documents.sha256(content.get()).equals(contentSha256)) {
            return new Signed.Overtaken();
        }
        Readiness ready = readiness(now, dossier.get());
        if (!ready.reasons().isEmpty()) {
            return new Signed.Refused(ready.reasons());
        }
        Body office = Objects.requireNonNull(operator.body());
        OperatorSignature.Checked checked = signatures.check(cms, content.get(), office, operator.iin());
        return checked.refusal().orElseGet(() -> send(shown, dossier.get(), content.get(), checked.der(), operator));
    }

    private Signed send(Shown shown, Dossier dossier, byte[] content, byte[] signature, Person operator) {
        Served served = Objects.requireNonNull(shown.served());
        Reception before = shown.reception();
        Sent last = before.sending().sent();
        int attempt = last == null ? 1 : last.attempt() + 1;
        Sent sent = packing.sent(attempt, content, signature, served, book.now());
        Letter letter = packing.letter(before, attempt, dossier, content, signature, operator);
        Moved moved = book.move(
                before.number(),
                ReceptionDesk.actor(operator.officer()),
                now -> now.equals(before)
                        ? Outcome.accepted(List.of(sent))
                        : Outcome.refused(Reason.of("window.refusal.changed")),
                _ -> packing.put(letter));
        return switch (moved) {
            case Moved.Done(Reception after) -> new Signed.Sent(after);
            case Moved.Refused _, Moved.Overtaken _, Moved.Unknown _ -> new Signed.Overtaken();
        };
    }
}
