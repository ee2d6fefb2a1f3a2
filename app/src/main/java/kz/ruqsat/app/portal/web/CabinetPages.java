package kz.ruqsat.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.notices.Notice;
import kz.ruqsat.app.notices.NoticeLines;
import kz.ruqsat.app.path.Paragraphs;
import kz.ruqsat.app.portal.CabinetDesk;
import kz.ruqsat.app.portal.CabinetEntry;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.TableView.Column;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TermBarView;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.deadline.WorkingCalendar;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.Variant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the cabinet in the reader's language. */
@Component
class CabinetPages {
    private final Wording wording;
    private final TaskLists tasks;
    private final NoticeLines notices;
    private final InstantSource time;

    CabinetPages(Wording wording, TaskLists tasks, NoticeLines notices, InstantSource time) {
        this.wording = wording;
        this.tasks = tasks;
        this.notices = notices;
        this.time = time;
    }

    CabinetPage page(
            List<Notice> unread,
            List<Draft> drafts,
            List<CabinetEntry> running,
            List<CabinetEntry> decided,
            Texts texts) {
        boolean nothing = drafts.isEmpty() && running.isEmpty() && decided.isEmpty();
        EmptyState empty = nothing
                ? new EmptyState(
                        texts.of("portal.cabinet.empty"),
                        texts.of("portal.cabinet.empty.text"),
                        texts.of("portal.services.none.all"),
                        "/services")
                : null;
        return new CabinetPage(
                unread.stream().map(one -> notices.line(one, texts)).toList(),
                drafts.stream().map(draft -> waits(draft, texts)).toList(),
                shown(running).stream().map(entry -> runs(entry, texts)).toList(),
                pages("running", running),
                results(shown(decided), texts),
                pages("results", decided),
                "/cabinet/export.csv",
                empty);
    }

    private static List<CabinetEntry> shown(List<CabinetEntry> entries) {
        return entries.subList(0, Math.min(CabinetDesk.PAGE, entries.size()));
    }

    private static PaginationView pages(String parameter, List<CabinetEntry> entries) {
        boolean more = entries.size() > CabinetDesk.PAGE;
        return new PaginationView(
                null,
                more
                        ? "/cabinet?" + parameter + "="
                                + Places.write(shown(entries).getLast())
                        : null);
    }

    private CabinetPage.Waits waits(Draft draft, Texts texts) {
        String at = Applying.address(draft);
        Regulation regulation = wording.laws()
                .edition(draft.service().regulation(), draft.service().edition());
        Tag stage = switch (draft.stage()) {
            case OPEN -> new Tag(texts.of("portal.stage.open"), Tone.NEUTRAL);
            case UNPAID -> new Tag(texts.of("portal.stage.unpaid"), Tone.SOON);
            case UNSIGNED, FILED -> new Tag(texts.of("portal.stage.unsigned"), Tone.SOON);
        };
        return new CabinetPage.Waits(
                tasks.title(draft, texts),
                texts.of(regulation.head().title()),
                at,
                stage,
                texts.of("portal.draft.saved", draft.updatedAt()));
    }

    private CabinetPage.Runs runs(CabinetEntry entry, Texts texts) {
        CabinetEntry.Waiting waiting = Objects.requireNonNull(entry.step());
        Step step = variant(entry).procedure().step(new StepId(waiting.step()));
        return new CabinetPage.Runs(
                entry.number().value(),
                "/cabinet/" + entry.number(),
                covered(entry, texts),
                texts.of(step.title()),
                texts.of(wording.laws().word(Word.ROLE, waiting.role())),
                Paragraphs.named(texts, step.source().paragraph()),
                bar(entry, waiting, step),
                waiting.paused());
    }

    private TermBarView bar(CabinetEntry entry, CabinetEntry.Waiting waiting, Step step) {
        WorkingCalendar calendar = wording.laws().clock().calendar();
        boolean fromReceipt = step.term().countedFrom() == TermRule.CountedFrom.RECEIPT;
        Instant received = entry.receivedAt();
        Instant from = fromReceipt && received != null ? received : waiting.openedAt();
        Instant now = time.instant();
        long allowed = Math.max(1, minutes(calendar.workingTimeBetween(from, waiting.due())));
        long left = minutes(calendar.workingTimeBetween(now, waiting.due()));
        boolean late = now.isAfter(waiting.due()) && !waiting.paused();
        long used = late
                ? allowed + Math.max(1, minutes(calendar.workingTimeBetween(waiting.due(), now)))
                : Math.max(0, allowed - left);
        int day = Math.toIntExact(minutes(calendar.workingDayLength()));
        return TermBarView.of(used, allowed, day, waiting.paused() ? null : waiting.due());
    }

    private static long minutes(Duration duration) {
        return duration.toMinutes();
    }

    private TableView results(List<CabinetEntry> decided, Texts texts) {
        List<Column> columns = List.of(
                Column.text(texts.of("portal.case.number")),
                Column.text(texts.of("portal.check.request")),
                Column.text(texts.of("portal.case.result")),
                Column.text(texts.of("portal.case.decided")));
        List<List<Cell>> rows = decided.stream()
                .map(entry -> List.of(
                        Cell.link(entry.number().value(), "/cabinet/" + entry.number()),
                        Cell.of(covered(entry, texts)),
                        Cell.tag(result(entry.status(), texts)),
                        Cell.of(entry.decidedAt() == null ? "" : texts.moment(entry.decidedAt()))))
                .toList();
        return new TableView(texts.of("portal.cabinet.results"), true, columns, rows, null);
    }

    static Tag result(CabinetEntry.Status status, Texts texts) {
        return switch (status) {
            case PREPARED -> new Tag(texts.of("portal.result.prepared"), Tone.NEUTRAL);
            case IN_REVIEW -> new Tag(texts.of("portal.result.review"), Tone.ACTIVE);
            case GRANTED -> new Tag(texts.of("portal.result.granted"), Tone.GOOD);
            case REFUSED -> new Tag(texts.of("portal.result.refused"), Tone.BAD);
        };
    }

    List<String> exportHead(Texts texts) {
        return List.of(
                texts.of("portal.case.number"),
                texts.of("portal.check.what"),
                texts.of("portal.check.request"),
                texts.of("portal.case.status"),
                texts.of("portal.case.step"),
                texts.of("portal.case.created"),
                texts.of("portal.case.filed"),
                texts.of("portal.case.received"),
                texts.of("portal.case.decided"),
                texts.of("portal.case.licence"),
                texts.of("portal.service.fee"));
    }

    List<String> exportRow(CabinetEntry entry, Texts texts) {
        Regulation regulation = wording.laws().edition(entry.regulation(), entry.edition());
        CabinetEntry.Waiting waiting = entry.step();
        List<String> row = new ArrayList<>(List.of(
                entry.number().value(),
                texts.of(regulation.head().title()),
                covered(entry, texts),
                result(entry.status(), texts).text(),
                waiting == null
                        ? ""
                        : texts.of(variant(entry)
                                .procedure()
                                .step(new StepId(waiting.step()))
                                .title())));
        row.add(texts.moment(entry.createdAt()));
        row.add(moment(entry.filedAt(), texts));
        row.add(moment(entry.receivedAt(), texts));
        row.add(moment(entry.decidedAt(), texts));
        row.add(entry.licence() == null ? "" : entry.licence().value());
        row.add(texts.money(entry.feeTiyn()));
        return row;
    }

    private static String moment(@Nullable Instant moment, Texts texts) {
        return moment == null ? "" : texts.moment(moment);
    }

    private Variant variant(CabinetEntry entry) {
        return wording.laws().edition(entry.regulation(), entry.edition()).variant(entry.variant());
    }

    private String covered(CabinetEntry entry, Texts texts) {
        return variant(entry).covers().stream()
                .filter(covered -> covered.key().equals(entry.covered()))
                .findFirst()
                .map(covered -> texts.of(covered.title()))
                .orElse(entry.covered());
    }
}
