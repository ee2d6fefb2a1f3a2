package kz.ruqsat.app.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.drafting.ReceivedRequest;
import kz.ruqsat.app.drafting.RequestContent;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.core.application.Acceptance;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Receipt;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an application of a package: prepared, paid by the receipt where it costs something, accepted on paper. */
@Component
class Applications {
    private final Casework casework;
    private final Laws laws;
    private final People people;
    private final Documents documents;
    private final TransactionTemplate nested;
    private final InstantSource time;

    Applications(Casework casework, Laws laws, People people, Store store) {
        this.casework = casework;
        this.laws = laws;
        this.people = people;
        this.documents = store.documents();
        this.time = store.time();
        this.nested = new TransactionTemplate(store.transactions());
        // What is refused is undone to here; that it was refused is still answered.
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Where files are kept, in which transactions, by which clock. */
    @Component
    record Store(Documents documents, PlatformTransactionManager transactions, InstantSource time) {}

    /** What came of filing. */
    sealed interface Result {}

    record Filed(UnifiedNumber number) implements Result {}

    record NotFiled(List<Reason> reasons) implements Result {}

    /** Files in the caller's transaction; when it is refused, nothing of it stands. */
    Result file(Parcel.Request parcel, Signature signature) {
        ReceivedRequest received;
        try {
            received = RequestContent.read(parcel.content());
        } catch (IllegalArgumentException _) {
            return new NotFiled(List.of(Reason.of("intake.unreadable")));
        }
        Optional<Officer> operator = operator(parcel, received.channel());
        if (operator.isEmpty()) {
            return new NotFiled(List.of(Reason.of("intake.stranger")));
        }
        Optional<Regulation> law =
                laws.current(received.service().regulation(), received.service().edition());
        if (law.isEmpty()) {
            return new NotFiled(List.of(Reason.of("intake.noSuchService")));
        }
        if (!enclosed(parcel, received)) {
            return new NotFiled(List.of(Reason.of("intake.enclosureMissing")));
        }
        UnifiedNumber number = casework.newNumber(law.get());
        Request request = received.numbered(number, fee(law.get(), received));
        return nested.execute(status -> {
            Result result = steps(parcel, request, operator.get(), signature, received.representative());
            if (result instanceof NotFiled) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private long fee(Regulation law, ReceivedRequest received) {
        return law.variant(received.service().variant())
                .covered(received.service().covered())
                .map(covered -> laws.feeTiyn(covered.fee(), today()))
                .orElse(0L);
    }

    private LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }

    private Result steps(
            Parcel.Request parcel,
            Request request,
            Officer operator,
            Signature signature,
            @Nullable Representative representative) {
        String actor = "iin:" + operator.iin().value();
        documents.put("application/json", parcel.content());
        Handled done = casework.begin(request, actor);
        if (done instanceof Handled.Done && request.feeTiyn() > 0 && parcel.payment() != null) {
            Receipt receipt = receipt(parcel.payment(), operator);
            done = casework.handle(request.number(), actor, (_, _) -> new Command.RecordReceipt(receipt));
        }
        if (done instanceof Handled.Done) {
            Acceptance acceptance = new Acceptance(operator, request.channel(), parcel.reception(), representative);
            done = casework.handle(
                    request.number(),
                    actor,
                    (_, _) -> new Command.FileOnPaper(acceptance, signature, request.contentSha256()));
        }
        return switch (done) {
            case Handled.Done _ -> new Filed(request.number());
            case Handled.Refused refused -> new NotFiled(refused.reasons());
            case Handled.Conflict _, Handled.Unknown _ ->
                throw new IllegalStateException("Somebody else has the new number " + request.number());
        };
    }

    /** The operator of that office, when the office serves the channel. */
    private Optional<Officer> operator(Parcel.Request parcel, Channel channel) {
        return Iin.parse(parcel.operator())
                .flatMap(people::officer)
                .filter(person -> person.body() != null
                        && person.body().id().equals(parcel.body())
                        && Filler.channel(person.body().kind())
                                .filter(served -> served == channel)
                                .isPresent())
                .map(Person::officer);
    }

    /** Keeps the scans; whether each that the signed content names is there. */
    private boolean enclosed(Parcel.Request parcel, ReceivedRequest received) {
        Set<String> kept = parcel.enclosures().stream()
                .map(enclosure -> documents.put(enclosure.mediaType(), enclosure.bytes()))
                .collect(Collectors.toSet());
        return received.attachments().stream().allMatch(attachment -> kept.contains(attachment.sha256()));
    }

    private Receipt receipt(Parcel.Payment paid, Officer operator) {
        Documents.Document scan = documents
                .get(paid.sha256())
                .orElseThrow(() -> new IllegalStateException("The receipt " + paid.number() + " is not enclosed"));
        Attachment attachment = new Attachment(
                "payment-receipt", paid.fileName(), scan.mediaType(), scan.bytes().length, scan.sha256());
        return new Receipt(paid.number(), paid.tiyn(), paid.paidOn(), paid.payer(), attachment, operator);
    }
}
