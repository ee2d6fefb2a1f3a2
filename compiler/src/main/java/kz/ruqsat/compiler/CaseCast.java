package kz.ruqsat.compiler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.ruqsat.compiler.Case.Deed;
import kz.ruqsat.compiler.Case.Moment;
import kz.ruqsat.core.application.Acceptance;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Application;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Authority;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.application.MissingDocument;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Payment;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.application.Receipt;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/** The people of a worked example: puts into commands what they do. One person holds each role. */
record CaseCast(Law law, Regulation regulation, Case example) {
    private static final String SHA256 = "0".repeat(64);
    private static final String WORDS = "by the worked example";

    /** The form filled, with the mandatory documents, and the fee paid. */
    List<Command> preparations(LocalDate day, Instant now) {
        Variant variant = variant();
        CoveredRequest covered = variant.covered(example.request()).orElseThrow();
        long fee = law.monthlyIndex().tiyn(covered.fee(), day);
        Request request = new Request(
                UnifiedNumber.of(regulation.head().numbering().application(), 1),
                regulation.id(),
                regulation.inForceFrom(),
                variant.key(),
                example.request(),
                example.channel(),
                new Applicant(covered.recipients().contains(Recipient.LEGAL_ENTITY) ? firm() : person(0), "applicant"),
                example.facts(),
                attachments(variant),
                SHA256,
                fee);
        List<Command> commands = new ArrayList<>(List.of(new Command.PrepareRequest(request)));
        // a service that costs nothing has nothing to pay
        if (example.paid() && fee > 0) {
            commands.add(payment(fee, day, now));
        }
        return commands;
    }

    /** On the portal through the payment gateway; on paper by a receipt, for those flows have no gateway. */
    private Command payment(long fee, LocalDate day, Instant now) {
        if (example.channel() == Channel.PORTAL) {
            return new Command.RecordPayment(new Payment("order", fee, now, "applicant", "reference"));
        }
        Attachment scan = new Attachment("receipt", "receipt.pdf", "application/pdf", 1, SHA256);
        return new Command.RecordReceipt(new Receipt("1", fee, day, "applicant", scan, acceptor()));
    }

    private Command filing(Instant now) {
        if (example.channel() == Channel.PORTAL) {
            return new Command.FileApplication(signature(person(0), now), SHA256);
        }
        Officer by = acceptor();
        Signature own = example.channel() == Channel.PROVIDER ? null : signature(by.iin(), now);
        return new Command.FileOnPaper(new Acceptance(by, example.channel(), "1", null), own, SHA256);
    }

    /** Who accepts papers in the example's channel. */
    private Officer acceptor() {
        return example.channel() == Channel.PROVIDER
                ? officer("clerk")
                : new Officer(person(98), "operator", "window", Set.of(new Role("operator")));
    }

    private static List<Attachment> attachments(Variant variant) {
        return variant.documents().stream()
                .filter(RequiredDocument::mandatory)
                .map(d -> new Attachment(d.id(), d.id() + ".pdf", "application/pdf", 1, SHA256))
                .toList();
    }

    /** What the moment's person does, or empty when there is nothing that he or she could do it to. */
    Optional<Command> command(Moment moment, Application state, Instant now) {
        if (moment.deed() == Deed.FILES) {
            return Optional.of(filing(now));
        }
        if (moment.deed() == Deed.SILENCE) {
            return Optional.of(new Command.PresumeConsents());
        }
        if (moment.deed() == Deed.CONSENTS || moment.deed() == Deed.OBJECTS) {
            return consents(state).stream()
                    .filter(c -> c.request().body().equals(moment.who()))
                    .findFirst()
                    .map(c -> answer(c, moment));
        }
        Proposal proposal = state instanceof InReview review ? review.proposal() : null;
        return state.openTask().map(task -> act(moment, task, proposal, now));
    }

    private static List<Consent> consents(Application state) {
        return state instanceof InReview review ? review.consents() : List.of();
    }

    private Variant variant() {
        return regulation.variants().stream()
                .filter(v -> v.covered(example.request()).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No variant covers " + example.request()));
    }

    /** Who does the step that comes next. */
    private Iin next(OpenTask task) {
        Procedure procedure = variant().procedure();
        return procedure.step(task.step()).branches().stream()
                .map(Branch::target)
                .filter(Target.Next.class::isInstance)
                .map(next -> procedure.step(((Target.Next) next).step()).role())
                .map(role -> officer(role.value()).iin())
                .findFirst()
                .orElseGet(() -> person(0));
    }

    private Command answer(Consent asked, Moment moment) {
        Officer officer = new Officer(person(99), moment.who(), moment.who(), Set.of(new Role("consent-officer")));
        return new Command.AnswerConsent(asked.request().id(), officer, moment.deed() == Deed.CONSENTS, WORDS);
    }

    private Command act(Moment moment, OpenTask open, @Nullable Proposal proposal, Instant now) {
        Officer by = officer(moment.who());
        int task = open.number();
        return switch (moment.deed()) {
            case REGISTERED -> new Command.Register(task, by, "1", null);
            case RESOLVED, ASSIGNED -> new Command.Assign(task, by, next(open), WORDS);
            case COMPLETE, INCOMPLETE -> new Command.CheckCompleteness(task, by, missing(moment), WORDS);
            case REFUSAL_PREPARED -> new Command.RefuseConsideration(task, by, WORDS);
            case CONSENTS_REQUESTED -> new Command.RequestConsents(task, by, WORDS);
            case VERIFIED -> new Command.Verify(task, by, WORDS);
            case DISPATCHED -> new Command.Dispatch(task, by, WORDS);
            case COMPLIES -> new Command.ProposeGrant(task, by, "");
            case DOES_NOT_COMPLY -> new Command.ProposeRefusal(task, by, moment.names(), WORDS);
            case AGREED -> new Command.Agree(task, by, WORDS);
            case RETURNED -> new Command.Return(task, by, WORDS);
            case SIGNED -> sign(open, by, proposal, now);
            case FILES, CONSENTS, OBJECTS, SILENCE ->
                throw new IllegalArgumentException("Not a step: " + moment.deed());
        };
    }

    /** Who is authorised by an order has one. */
    private Command sign(OpenTask open, Officer by, @Nullable Proposal proposal, Instant now) {
        SigningRight right = new SigningRight(
                by.body(),
                by.iin(),
                Set.of(),
                LocalDate.EPOCH,
                null,
                new SigningRight.Order("1", LocalDate.EPOCH),
                null);
        boolean ordered = !Authority.byPosition(by, open.role());
        Signature signature =
                signature(by.iin(), now).by(ordered ? right.order().text() : null);
        return new Command.Sign(
                open.number(), by, signature, SHA256, "1", licence(proposal), ordered ? List.of(right) : List.of());
    }

    private @Nullable UnifiedNumber licence(@Nullable Proposal proposal) {
        boolean grant = proposal != null && proposal.kind() == Proposal.Kind.GRANT;
        return grant ? UnifiedNumber.of(regulation.head().numbering().licence(), 1) : null;
    }

    private static List<MissingDocument> missing(Moment moment) {
        return moment.names().stream()
                .map(document -> new MissingDocument(document, MissingDocument.Cause.ABSENT))
                .toList();
    }

    private Officer officer(String role) {
        List<Role> roles = List.copyOf(law.vocabulary().roles().keySet());
        int seat = 1 + Math.max(0, roles.indexOf(new Role(role)));
        return new Officer(person(seat), role, regulation.head().provider(), Set.of(new Role(role)));
    }

    private static Signature signature(Iin signer, Instant now) {
        return new Signature(signer, "signer", SHA256, now);
    }

    /** A BIN of nobody: a legal entity registered in January 2001. */
    private static Bin firm() {
        return IntStream.range(0, 10)
                .mapToObj(check -> Bin.parse("01014000001" + check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** An IIN of nobody: the serials of which no check digit fits are passed over. */
    private static Iin person(int seat) {
        return IntStream.range(0, 10_000)
                .mapToObj(serial -> "9001013" + String.format(Locale.ROOT, "%04d", serial))
                .flatMap(start -> IntStream.range(0, 10).mapToObj(check -> Iin.parse(start + check)))
                .flatMap(Optional::stream)
                .skip(seat)
                .findFirst()
                .orElseThrow();
    }
}
