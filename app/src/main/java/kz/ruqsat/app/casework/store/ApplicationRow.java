package kz.ruqsat.app.casework.store;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.core.application.Application;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.Filing;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Event.AcceptedOnPaper;
import kz.ruqsat.core.application.Event.ApplicationRegistered;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.regulation.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The row of table {@code application} that a state comes to. */
record ApplicationRow(
        Case after,
        String status,
        boolean paid,
        @Nullable Filing filing,
        @Nullable OpenTask task,
        long awaiting,
        @Nullable Decided decided,
        @Nullable String incoming) {

    static ApplicationRow of(Case after, List<Event> events) {
        String incoming =
                events.stream().flatMap(ApplicationRow::incoming).findFirst().orElse(null);
        Application state = after.state();
        return switch (state) {
            case Blank _ -> throw new IllegalStateException("Nothing to write of " + after.number());
            case Prepared p ->
                new ApplicationRow(after, "PREPARED", p.payment() != null, null, null, 0, null, incoming);
            case InReview r ->
                new ApplicationRow(
                        after,
                        "IN_REVIEW",
                        r.payment() != null,
                        r.filing(),
                        r.task(),
                        r.consents().stream().filter(Consent::open).count(),
                        null,
                        incoming);
            case Decided d ->
                new ApplicationRow(
                        after, d.granted() ? "GRANTED" : "REFUSED", true, d.filing(), d.task(), 0, d, incoming);
        };
    }

    /** The office enters a paper in the journal as it accepts it; where the act has no step for it, that is all. */
    private static Stream<String> incoming(Event event) {
        return switch (event) {
            case ApplicationRegistered registered -> Stream.of(registered.incomingNumber());
            case AcceptedOnPaper taken
            when taken.acceptance().at() == Channel.PROVIDER ->
                Stream.of(taken.acceptance().number());
            case Event _ -> Stream.empty();
        };
    }

    StatementSpec bind(StatementSpec statement) {
        return bindOutcome(bindTask(bindRequest(statement)));
    }

    private StatementSpec bindRequest(StatementSpec statement) {
        Request request = after.request();
        return statement
                .param("regulation", request.regulation().value())
                .param("edition", request.edition())
                .param("variant", request.variant())
                .param("covered", request.covered())
                .param("channel", request.channel().name())
                .param("provider", after.regulation().head().provider())
                .param("applicant_number", request.applicant().number().value())
                .param("applicant_name", request.applicant().name())
                .param("fee_tiyn", request.feeTiyn())
                .param("status", status)
                .param("paid", paid);
    }

    private StatementSpec bindTask(StatementSpec statement) {
        OpenTask open = task;
        Instant since = open == null ? null : after.history().getLast().at();
        return statement
                .param("task", open == null ? null : open.number(), Types.INTEGER)
                .param("step", open == null ? null : open.step().value(), Types.VARCHAR)
                .param("role", open == null ? null : open.role().value(), Types.VARCHAR)
                .param(
                        "assignee",
                        open == null || open.assignee() == null
                                ? null
                                : open.assignee().value(),
                        Types.VARCHAR)
                .param("opened_at", ReadTables.utc(since), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("due", ReadTables.utc(open == null ? null : open.term().due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "term_from",
                        ReadTables.utc(open == null ? null : open.term().from()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("term_value", open == null ? null : open.term().term().value(), Types.INTEGER)
                .param(
                        "term_unit",
                        open == null ? null : open.term().term().unit().name(),
                        Types.VARCHAR)
                .param("paused", open == null ? null : open.term().paused(), Types.BOOLEAN)
                .param("awaiting_consents", awaiting);
    }

    private StatementSpec bindOutcome(StatementSpec statement) {
        Filing filed = filing;
        Decided end = decided;
        return statement
                .param(
                        "filed_at",
                        ReadTables.utc(filed == null ? null : filed.filedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "received_at",
                        ReadTables.utc(filed == null ? null : filed.receivedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("incoming_number", incoming, Types.VARCHAR)
                .param("outgoing_number", end == null ? null : end.outgoingNumber(), Types.VARCHAR)
                .param(
                        "licence",
                        end == null || end.licence() == null
                                ? null
                                : end.licence().value(),
                        Types.VARCHAR)
                .param("decided_at", ReadTables.utc(end == null ? null : end.at()), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
