package kz.ruqsat.app.queue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.queue.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waiting in numbers, counted by the database. */
@Component
public class WaitingRows {
    private static final String NUMBERS = """
            count(*) as tickets,
            count(*) filter (where kind = 'BOOKED') as booked,
            count(*) filter (where state = 'SERVED') as served,
            count(*) filter (where state = 'NO_SHOW') as no_shows,
            count(*) filter (where state = 'CANCELLED') as cancelled,
            count(*) filter (where state = 'WAITING' and called_at is null) as uncalled,
            percentile_cont(0.5) within group (order by extract(epoch from called_at - turn_at)) as median,
            percentile_cont(0.9) within group (order by extract(epoch from called_at - turn_at)) as p90
            from queue_ticket where body = :body and day between :from and :to
            """;

    private final JdbcClient client;

    public WaitingRows(JdbcClient client) {
        this.client = client;
    }

    public List<Waiting> byDay(String body, LocalDate from, LocalDate to) {
        return rows("select day, cast(null as int) as hour, " + NUMBERS + " group by day order by day", body, from, to);
    }

    public List<Waiting> byHour(String body, LocalDate from, LocalDate to) {
        return rows(
                "select day, cast(extract(hour from turn_at at time zone 'Asia/Almaty') as int) as hour, " + NUMBERS
                        + " group by 1, 2 order by 1, 2",
                body,
                from,
                to);
    }

    private List<Waiting> rows(String sql, String body, LocalDate from, LocalDate to) {
        return client.sql(sql)
                .param("body", body)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("day", LocalDate.class),
                row.getObject("hour", Integer.class),
                row.getInt("tickets"),
                row.getInt("booked"),
                row.getInt("served"),
                row.getInt("no_shows"),
                row.getInt("cancelled"),
                row.getInt("uncalled"),
                seconds(row, "median"),
                seconds(row, "p90"));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(value));
    }
}
