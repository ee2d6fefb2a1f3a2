package kz.ruqsat.app.licences;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.EventJson;
import kz.ruqsat.app.casework.Follower;
import kz.ruqsat.app.journal.Appending;
import kz.ruqsat.app.journal.Journal;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.app.journal.StreamId;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.licences.store.LicenceRows;
import kz.ruqsat.app.shell.Folding;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.ResultSigned;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.licence.LicenceEvent.LicenceIssued;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.CoveredRequest.Effect;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enters a licence in the register in the transaction in which it was signed: there is no signed licence that is not in
 * the register, and none in the register that was not signed.
 */
@Component
class LicenceRegistrar implements Follower {
    private final Journal journal;
    private final LicenceRows rows;

    LicenceRegistrar(Journal journal, LicenceRows rows) {
        this.journal = journal;
        this.rows = rows;
    }

    @Override
    public void follow(Case after, List<Event> events) {
        for (Event event : events) {
            if (event instanceof ResultSigned signed
                    && signed.licence() != null
                    && after.state() instanceof Decided decided) {
                enter(after, decided, signed, signed.licence());
            }
        }
    }

    private void enter(Case after, Decided decided, ResultSigned signed, UnifiedNumber number) {
        Request request = decided.request();
        Licence.Content content = new Licence.Content(
                number,
                after.number(),
                request.regulation(),
                request.applicant(),
                decided.proposal().text(),
                signed.at());
        LicenceIssued issued = new LicenceIssued(
                content, signed.signature(), signed.signature().sha256(), signed.dataSha256(), signed.at());
        StreamId stream = new StreamId("licence/" + number.value());
        String actor = "iin:" + signed.by().iin().value();
        Appending appending =
                journal.append(stream, StreamHead.EMPTY, List.of(EventJson.entry(issued, actor)), signed.at());
        switch (appending) {
            case Appending.Appended appended ->
                rows.enter(
                        stream,
                        appended.head(),
                        issued,
                        request,
                        new LicenceRows.Beside(search(after, request), previous(after), until(after, signed)));
            case Appending.Conflict _ ->
                throw new IllegalStateException("The licence " + number + " is in the register already");
        }
    }

    /** The number of the licence in whose place the new one stands, or null. */
    static @Nullable String previous(Case subject) {
        Request request = subject.request();
        return subject.variant()
                .covered(request.covered())
                .filter(covered -> covered.effect() == Effect.REISSUE)
                .flatMap(CoveredRequest::previous)
                .flatMap(field ->
                        request.facts().getOrDefault(field, List.of()).stream().findFirst())
                .flatMap(UnifiedNumber::parse)
                .map(UnifiedNumber::value)
                .orElse(null);
    }

    /** The last day, where the service names a field for it; one before the signing is none. */
    private static @Nullable LocalDate until(Case after, ResultSigned signed) {
        String field = after.regulation().head().paper().until();
        if (field == null) {
            return null;
        }
        LocalDate signedOn = signed.at().atZone(Laws.ZONE).toLocalDate();
        return after.request().facts().getOrDefault(field, List.of()).stream()
                .findFirst()
                .flatMap(LicenceRegistrar::day)
                .filter(day -> !day.isBefore(signedOn))
                .orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Everything by which a licence may be found, folded. */
    private static String search(Case after, Request request) {
        var activity = after.regulation().head().activity();
        return Folding.fold(String.join(" ", request.applicant().name(), activity.kk(), activity.ru(), activity.en()));
    }
}
