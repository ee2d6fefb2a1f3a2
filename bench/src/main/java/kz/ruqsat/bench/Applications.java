package kz.ruqsat.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Casework.CommandMaker;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Payment;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.context.ApplicationContext;

/** Applications for a licence, moved by commands as the pages would give them. */
final class Applications {
    /** Prepared, paid, filed. */
    static final int FILING = 3;

    private static final RegulationId MINING = new RegulationId("mining-chemical-licence");
    private static final String SHA = "ab".repeat(32);
    private static final Iin SOMEBODY = new Iin("850101300015");
    private static final String ACTOR = "iin:" + SOMEBODY;
    private static final long FEE = 4_325_000;
    private static final int SIGNING_TASK = 7;
    private static final AtomicLong LICENCES = new AtomicLong(50_000_000);

    private final Casework casework;
    private final Laws laws;
    private final InstantSource time;

    Applications(ApplicationContext system) {
        this.casework = system.getBean(Casework.class);
        this.laws = system.getBean(Laws.class);
        this.time = system.getBean(InstantSource.class);
    }

    /** A new application, filed. */
    UnifiedNumber filed() {
        LocalDate day = now().atZone(Laws.ZONE).toLocalDate();
        Regulation regulation = laws.current(MINING, day).orElseThrow();
        UnifiedNumber number = casework.newNumber(regulation);
        done(casework.begin(request(number, regulation), ACTOR));
        move(
                number,
                (_, _) -> new Command.RecordPayment(
                        new Payment("order-" + number, FEE, now(), "«Өрлеу Қазба» ЖШС", "bank")));
        move(number, (_, _) -> new Command.FileApplication(signature(SOMEBODY), SHA));
        return number;
    }

    /** Registered, assigned, checked, consented, examined, agreed; the number of steps. */
    int workUpToTheSignature(UnifiedNumber number) {
        move(number, (_, papers) -> new Command.Register(1, officer("clerk"), papers.incoming(), null));
        move(number, (_, _) -> new Command.Assign(2, officer("division-head"), SOMEBODY, "Қарап шығыңыз"));
        move(number, (_, _) -> new Command.CheckCompleteness(3, officer("expert"), List.of(), ""));
        Case asking = move(number, (_, _) -> new Command.RequestConsents(4, officer("expert"), ""));
        List<ConsentRequest> questions = ((InReview) asking.state())
                .consents().stream().map(c -> c.request()).toList();
        for (ConsentRequest question : questions) {
            Officer asked = new Officer(SOMEBODY, "Officer", question.body(), Set.of(new Role("consent-officer")));
            move(number, (_, _) -> new Command.AnswerConsent(question.id(), asked, true, ""));
        }
        move(number, (_, _) -> new Command.ProposeGrant(5, officer("expert"), "Өтініштегі объектіде ғана."));
        move(number, (_, _) -> new Command.Agree(6, officer("division-head"), ""));
        return 6 + questions.size();
    }

    /** Signed with a signature that nobody made: Casework takes it as checked. */
    void sign(UnifiedNumber number) {
        UnifiedNumber licence = UnifiedNumber.of("LMC", LICENCES.incrementAndGet());
        move(
                number,
                (_, papers) -> new Command.Sign(
                        SIGNING_TASK, officer("provider-head"), signature(SOMEBODY), SHA, papers.outgoing(), licence));
    }

    private Case move(UnifiedNumber number, CommandMaker command) {
        return done(casework.handle(number, ACTOR, command));
    }

    private static Case done(Handled handled) {
        if (handled instanceof Handled.Done done) {
            return done.after();
        }
        throw new IllegalStateException("not done: " + handled);
    }

    private static Officer officer(String role) {
        return new Officer(SOMEBODY, "Officer", "committee", Set.of(new Role(role)));
    }

    private Signature signature(Iin signer) {
        return new Signature(signer, "Signer", SHA, now());
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Request request(UnifiedNumber number, Regulation regulation) {
        return new Request(
                number,
                MINING,
                regulation.inForceFrom(),
                "issue",
                "issue",
                Channel.PORTAL,
                new Applicant(new Bin("050140000011"), "«Өрлеу Қазба» ЖШС"),
                Map.of(
                        "activities", List.of("open-pit", "chemical-production"),
                        "region", List.of("zhambyl"),
                        "objectName", List.of("Үшбұлақ кеніші"),
                        "address", List.of("Жамбыл облысы, Талас ауданы")),
                regulation.variant("issue").documents().stream()
                        .filter(RequiredDocument::mandatory)
                        .map(d -> new Attachment(d.id(), d.id() + ".pdf", "application/pdf", 1000, SHA))
                        .toList(),
                SHA,
                FEE);
    }
}
