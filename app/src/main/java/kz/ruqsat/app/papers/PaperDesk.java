package kz.ruqsat.app.papers;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Case.Recorded;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.papers.CasePapers.Copy;
import kz.ruqsat.app.papers.CasePapers.Resolution;
import kz.ruqsat.app.papers.store.CopyRows;
import kz.ruqsat.app.papers.store.JournalRows;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journals of a body and the papers of its applications. */
@Component
public class PaperDesk {
    /** The role that keeps the journals and prints. */
    public static final String CLERK = "clerk";

    /** Lines on one page. */
    public static final int PAGE = 25;

    private static final int AT_ONCE = 1000;

    private final Casework casework;
    private final JournalRows journals;
    private final CopyRows copies;
    private final People people;
    private final InstantSource time;

    PaperDesk(Casework casework, JournalRows journals, CopyRows copies, People people, InstantSource time) {
        this.casework = casework;
        this.journals = journals;
        this.copies = copies;
        this.people = people;
        this.time = time;
    }

    /** The lines before that number, the latest first; {@link Integer#MAX_VALUE} begins. */
    public List<JournalEntry> page(JournalSearch search, int before) {
        return journals.page(search, before, PAGE);
    }

    /** All lines of the year, the latest first, however many. */
    public void forEach(JournalSearch search, Consumer<JournalEntry> reader) {
        List<JournalEntry> part = journals.page(search, Integer.MAX_VALUE, AT_ONCE);
        while (!part.isEmpty()) {
            part.forEach(reader);
            part = part.size() < AT_ONCE
                    ? List.of()
                    : journals.page(search, part.getLast().number(), AT_ONCE);
        }
    }

    /** The years that a journal has, the latest first; this year always. */
    public List<Integer> years(String body, Journal journal) {
        List<Integer> years = new ArrayList<>(journals.years(body, journal));
        if (!years.contains(thisYear())) {
            years.addFirst(thisYear());
        }
        return years;
    }

    public int thisYear() {
        return time.instant().atZone(Laws.ZONE).getYear();
    }

    /** An application of that body. */
    public Optional<Case> find(UnifiedNumber number, String body) {
        return casework.find(number)
                .filter(subject -> subject.regulation().head().provider().equals(body));
    }

    /** Its papers, read off its history; one statement besides. */
    public CasePapers of(Case subject) {
        return new CasePapers(
                last(subject, Event.ApplicationRegistered.class),
                resolutions(subject),
                subject.state() instanceof Decided decided ? decided : null,
                Optional.ofNullable(last(subject, Event.ResultPrepared.class))
                        .map(prepared -> prepared.by().name())
                        .orElse(""),
                last(subject, Event.ResultDispatched.class),
                copies.of(subject.number()));
    }

    private static <E extends Event> @Nullable E last(Case subject, Class<E> type) {
        return subject.history().stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private List<Resolution> resolutions(Case subject) {
        return subject.history().stream()
                .map(Recorded::event)
                .filter(Event.ExecutorAssigned.class::isInstance)
                .map(Event.ExecutorAssigned.class::cast)
                .map(one -> new Resolution(one.by().name(), name(one.executor()), one.resolution(), one.at()))
                .toList();
    }

    private String name(Iin iin) {
        return people.officer(iin).map(Person::displayName).orElse("");
    }

    /**
     * Whether the signed result of this application may be given on paper: it is there, and the act says so.
     *
     * @see kz.ruqsat.core.regulation.ResultPaper#printed
     */
    public static boolean printable(Case subject) {
        return subject.state() instanceof Decided
                && subject.regulation().head().paper().printed() != null;
    }

    /** Enters the next copy of the result; entered before it is printed, so that none is printed unseen. */
    public Copy print(Case subject, Person by) {
        if (!printable(subject) || !(subject.state() instanceof Decided decided)) {
            throw new IllegalStateException("No result on paper of " + subject.number());
        }
        return copies.enter(
                subject.number(),
                decided.signature().sha256(),
                by.iin(),
                by.displayName(),
                time.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
