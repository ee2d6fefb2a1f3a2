package kz.ruqsat.app.office;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Casework.CommandMaker;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.RequestDesk;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Acceptance;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.Filing;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command.FileOnPaper;
import kz.ruqsat.core.application.Command.Register;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accepts requests on paper in the provider's office. */
@Component
public class OfficeDesk {
    private final Casework casework;
    private final Laws laws;
    private final InstantSource time;
    private final Exchanges exchanges;

    OfficeDesk(Casework casework, Laws laws, InstantSource time, Exchanges exchanges) {
        this.casework = casework;
        this.laws = laws;
        this.time = time;
        this.exchanges = exchanges;
    }

    /** The services of that body that may be asked for on paper in its office. */
    public List<Regulation> services(String body) {
        return laws.current(time.instant().atZone(Laws.ZONE).toLocalDate()).stream()
                .filter(regulation -> regulation.head().provider().equals(body))
                .filter(regulation -> regulation.head().channels().contains(Channel.PROVIDER))
                .toList();
    }

    /** What a request of the kind costs today, in tiyn. */
    public long feeTiyn(CoveredRequest covered) {
        return laws.feeTiyn(covered.fee(), time.instant().atZone(Laws.ZONE).toLocalDate());
    }

    /**
     * Both registrations at once: E-licensing has the request, and the journal of incoming papers has its number; where
     * the act has a step of registration, that step is done with the same number. Both are made or none.
     *
     * @param contentSha256 of what the page showed
     */
    public Handled register(Dossier dossier, Case application, String contentSha256, Officer by) {
        exchanges.adopt("draft/" + dossier.draft().id(), "application/" + application.number());
        return casework.both(
                application.number(),
                RequestDesk.actor(by.iin()),
                (_, numbers) -> new FileOnPaper(
                        new Acceptance(
                                by,
                                Channel.PROVIDER,
                                numbers.incoming(),
                                dossier.draft().filling().representative()),
                        null,
                        contentSha256),
                after -> registration(after, by));
    }

    private static Optional<CommandMaker> registration(Case after, Officer by) {
        Optional<OpenTask> task = after.task()
                .filter(open -> after.variant().procedure().step(open.step()).action() == Action.REGISTER);
        Acceptance acceptance = filing(after).map(Filing::acceptance).orElseThrow();
        return task.map(open -> (_, _) -> new Register(open.number(), by, acceptance.number(), null));
    }

    private static Optional<Filing> filing(Case application) {
        return switch (application.state()) {
            case InReview review -> Optional.of(review.filing());
            case Decided decided -> Optional.of(decided.filing());
            case Blank _, Prepared _ -> Optional.empty();
        };
    }

    /** A request that this body's office accepted on paper. */
    public Optional<Accepted> accepted(String number, String body) {
        return UnifiedNumber.parse(number)
                .flatMap(casework::find)
                .filter(found -> found.regulation().head().provider().equals(body))
                .flatMap(this::accepted);
    }

    private Optional<Accepted> accepted(Case application) {
        return filing(application)
                .filter(filing ->
                        filing.acceptance() != null && filing.acceptance().at() == Channel.PROVIDER)
                .map(filing -> new Accepted(application, filing, planned(application, filing.receivedAt())));
    }

    private @Nullable Instant planned(Case application, Instant receivedAt) {
        return LongestPath.of(
                        application.variant().procedure(),
                        laws.clock().calendar().workingDayLength())
                .due(laws.clock(), receivedAt)
                .orElse(null);
    }

    /**
     * A request on paper as it was accepted.
     *
     * @param planned when the result is due at the latest by the longest path, or null when that can't be said
     */
    public record Accepted(
            Case application, Filing filing, @Nullable Instant planned) {
        public Acceptance acceptance() {
            return Objects.requireNonNull(filing.acceptance());
        }
    }
}
