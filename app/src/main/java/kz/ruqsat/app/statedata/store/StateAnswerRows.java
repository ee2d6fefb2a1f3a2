package kz.ruqsat.app.statedata.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.statedata.Known;
import kz.ruqsat.app.statedata.StateAnswer;
import kz.ruqsat.app.statedata.StateAnswer.Told;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.PersonNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest answers, one row for each number. */
@Component
public class StateAnswerRows {
    private final JdbcClient client;

    public StateAnswerRows(JdbcClient client) {
        this.client = client;
    }

    public Optional<StateAnswer> find(PersonNumber number) {
        return client.sql("select * from state_answer where number = :number")
                .param("number", number.value())
                .query((row, _) -> answer(number, row))
                .optional();
    }

    /** Keeps an answer; null: the database has no data. What was kept before is replaced. */
    public void answered(PersonNumber number, @Nullable Known known, Told told) {
        Known.@Nullable Head head = known == null ? null : known.head();
        client.sql("""
                        insert into state_answer (number, found, answered_at, took_ms, name_kk, name_ru, name_en, since,
                                                  address, ended, head, head_name, document)
                        values (:number, :found, :at, :took, :kk, :ru, :en, :since, :address, :ended, :head, :headName,
                                :document)
                        on conflict (number) do update set (found, answered_at, took_ms, name_kk, name_ru, name_en, since,
                                                            address, ended, head, head_name, document, failed_at)
                            = (excluded.found, excluded.answered_at, excluded.took_ms, excluded.name_kk, excluded.name_ru,
                               excluded.name_en, excluded.since, excluded.address, excluded.ended, excluded.head,
                               excluded.head_name, excluded.document, null)
                        """)
                .param("number", number.value())
                .param("found", known != null)
                .param("at", told.at().atOffset(ZoneOffset.UTC))
                .param("took", Math.toIntExact(told.took().toMillis()))
                .param("kk", known == null ? null : known.name().kk(), Types.VARCHAR)
                .param("ru", known == null ? null : known.name().ru(), Types.VARCHAR)
                .param("en", known == null ? null : known.name().en(), Types.VARCHAR)
                .param("since", known == null ? null : known.since(), Types.DATE)
                .param("address", known == null ? null : known.address(), Types.VARCHAR)
                .param("ended", known == null ? null : known.ended(), Types.BOOLEAN)
                .param("head", head == null ? null : head.iin().value(), Types.VARCHAR)
                .param("headName", head == null ? null : head.name(), Types.VARCHAR)
                .param("document", known == null ? null : known.document(), Types.VARCHAR)
                .update();
    }

    /** Keeps that it was asked in vain; an answer of before stays. */
    public void failed(PersonNumber number, Instant at) {
        client.sql("""
                        insert into state_answer (number, failed_at) values (:number, :at)
                        on conflict (number) do update set failed_at = excluded.failed_at
                        """)
                .param("number", number.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StateAnswer answer(PersonNumber number, ResultSet row) throws SQLException {
        Instant failed = instant(row, "failed_at");
        Instant at = instant(row, "answered_at");
        if (at == null) {
            return new StateAnswer.Unreached(number, Objects.requireNonNull(failed));
        }
        Told told = new Told(at, Duration.ofMillis(row.getInt("took_ms")));
        return row.getBoolean("found")
                ? new StateAnswer.Found(number, known(row), told, failed)
                : new StateAnswer.Absent(number, told, failed);
    }

    private static Known known(ResultSet row) throws SQLException {
        String head = row.getString("head");
        return new Known(
                new LocalText(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getObject("since", LocalDate.class),
                row.getString("address"),
                row.getBoolean("ended"),
                head == null ? null : new Known.Head(new Iin(head), row.getString("head_name")),
                row.getString("document"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
