package kz.ruqsat.app.window;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.app.window.ReceptionEvent.Identified;
import kz.ruqsat.app.window.ReceptionEvent.Opened;
import kz.ruqsat.app.window.ReceptionEvent.ServiceChosen;
import kz.ruqsat.app.window.Receptions.Recorded;
import kz.ruqsat.app.window.store.ReceptionRows;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens receptions and shows them: the first processes at the window, from the person's coming to the consent. */
@Component
public class ReceptionDesk {
    private static final int LIST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODE = 10;

    private final ReceptionBook book;
    private final ReceptionRows rows;
    private final Laws laws;
    private final InstantSource time;

    ReceptionDesk(ReceptionBook book, ReceptionRows rows, Laws laws, InstantSource time) {
        this.book = book;
        this.rows = rows;
        this.laws = laws;
        this.time = time;
    }

    /** A reception with what the law says of its service, and its history. */
    public record Shown(Reception reception, @Nullable Served served, List<Recorded> history) {
        public Shown {
            history = List.copyOf(history);
        }
    }

    /** The service that is asked for. */
    public record Served(Regulation law, Variant variant, CoveredRequest request) {}

    /** Begins a reception at the operator's window. */
    public Reception open(Officer operator, Channel channel, @Nullable String ticket) {
        Opened opened = new Opened(
                random(CODE), operator.body(), channel, operator.iin().value(), ticket);
        return book.open(opened, actor(operator)).reception();
    }

    static String random(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    static String actor(Officer officer) {
        return "iin:" + officer.iin().value();
    }

    /** The reception, when it belongs to the operator's own office. */
    public Optional<Shown> find(UnifiedNumber number, Officer operator) {
        return book.find(number)
                .filter(kept -> kept.reception().opened().body().equals(operator.body()))
                .map(this::shown);
    }

    /** The reception that its receipt leads to: everybody who has the receipt may know how far it is. */
    public Optional<Shown> find(UnifiedNumber number, String code) {
        return book.find(number)
                .filter(kept -> kept.reception().opened().code().equals(code))
                .map(this::shown);
    }

    private Shown shown(ReceptionBook.Kept kept) {
        return new Shown(kept.reception(), served(kept.reception()), kept.history());
    }

    @Nullable
    Served served(Reception reception) {
        ServiceChosen service = reception.service();
        if (service == null) {
            return null;
        }
        Regulation law = laws.edition(new RegulationId(service.regulation()), service.edition());
        Variant variant = law.variant(service.variant());
        return new Served(law, variant, variant.covered(service.covered()).orElseThrow());
    }

    /** Receptions of the office in these stages, the newest first. */
    public List<ReceptionLine> list(Officer operator, Stage... stages) {
        return rows.of(operator.body(), List.of(stages), LIST);
    }

    /** The services that come through this channel today. */
    public List<Regulation> services(Channel channel) {
        return laws.current(today()).stream()
                .filter(law -> law.head().access().channels().contains(channel))
                .toList();
    }

    LocalDate today() {
        return time.instant().atZone(Laws.ZONE).toLocalDate();
    }

    /** The person says what he comes for. Empty: there is no such service at this window. */
    public Optional<Moved> choose(Reception reception, Officer operator, String regulation, String covered) {
        return services(reception.opened().channel()).stream()
                .filter(law -> law.id().value().equals(regulation))
                .flatMap(law -> law.variants().stream()
                        .filter(variant -> variant.covered(covered).isPresent())
                        .map(variant -> new ServiceChosen(regulation, law.inForceFrom(), variant.key(), covered)))
                .findFirst()
                .map(chosen -> book.move(reception.number(), actor(operator), now -> WindowRules.choose(now, chosen)));
    }

    /** The operator saw the person's document. */
    public Moved identify(Reception reception, Officer operator, Visitor seen) {
        Identified identified = new Identified(seen.iin().value(), seen.name(), seen.paper(), seen.number());
        return book.move(reception.number(), actor(operator), now -> WindowRules.identify(now, identified));
    }

    /** The person has signed the printed consent to the use of data protected by law. */
    public Moved consent(Reception reception, Officer operator) {
        return book.move(reception.number(), actor(operator), WindowRules::consent);
    }

    /** Compares the application and the documents with the list; each check is kept, with who ticked and when. */
    public Moved check(Reception reception, Officer operator, boolean filledRightly, List<String> ticked) {
        return book.move(reception.number(), actor(operator), now -> {
            Served served = served(now);
            return served == null
                    ? Outcome.refused(Reason.of("window.refusal.noService"))
                    : WindowRules.check(now, served.variant(), filledRightly, ticked);
        });
    }

    /** Refuses acceptance on what the list has shown. */
    public Moved refuse(Reception reception, Officer operator, String note) {
        return book.move(reception.number(), actor(operator), now -> WindowRules.refuse(now, note));
    }

    /** Ends a reception of which nothing comes. */
    public Moved abandon(Reception reception, Officer operator, String note) {
        return book.move(reception.number(), actor(operator), now -> WindowRules.abandon(now, note));
    }

    /** Who works at windows of that kind of body, and the channel that it serves; empty for other bodies. */
    public static Optional<Channel> channel(Person person) {
        if (person.body() == null || !person.has("operator")) {
            return Optional.empty();
        }
        return switch (person.body().kind()) {
            case STATE_CORPORATION -> Optional.of(Channel.STATE_CORPORATION);
            case SERVICE_CENTRE -> Optional.of(Channel.SERVICE_CENTRE);
            case PROVIDER, OTHER_BODY, CONTACT_CENTRE -> Optional.empty();
        };
    }
}
