package kz.ruqsat.app.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.register.Entry;
import kz.ruqsat.app.register.Place;
import kz.ruqsat.app.register.Query;
import kz.ruqsat.app.register.Wanted;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Searches the register's table: one statement a page, whose cost does not grow with the table.
 *
 * <p>Without words, each search walks an index in the order of the page and stops when the page is full. With words
 * there are two ways, and each is slow where the other is fast: a word that many licences have is met soon among the
 * newest, a rare one is found by the index of words. So the newest few are walked first, and only if they do not fill
 * the page the index of words is asked, which then has little to give.
 */
@Component
public class RegisterRows {
    private static final String COLUMNS =
            "number, application, holder_number, holder_name, regulation, edition, issued_at, replaced_by";

    private static final String BY_WORDS = """
            with newest as (
                select %1$s
                from (select * from licence where %2$s order by %3$s limit 4000) as walked
                where words @@ cast(:words as tsquery)
                order by %3$s limit :limit
            ), indexed as (
                select %1$s
                from (select * from licence where %2$s and words @@ cast(:words as tsquery) offset 0) as matching
                order by %3$s limit :limit
            )
            select %1$s from newest where (select count(*) from newest) = :limit
            union all
            select %1$s from indexed where (select count(*) from newest) < :limit
            order by %3$s
            """;

    private final JdbcClient client;

    public RegisterRows(JdbcClient client) {
        this.client = client;
    }

    /** The licences from that place on, at most so many, in the order of walking. */
    public List<Entry> search(Query query, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        List<String> conditions = new ArrayList<>();
        status(query, conditions);
        place(query.place(), conditions, parameters);
        String order = query.place().backwards() ? "issued_at, number desc" : "issued_at desc, number";
        String sql = switch (query.wanted()) {
            case Wanted.MistypedHolder _, Wanted.MistypedNumber _ -> "";
            case Wanted.Everything _ -> walk(conditions, order);
            case Wanted.Number number -> {
                conditions.add("number = :number");
                parameters.put("number", number.number().value());
                yield walk(conditions, order);
            }
            case Wanted.Holder holder -> {
                conditions.add("holder_number = :holder");
                parameters.put("holder", holder.number().value());
                yield walk(conditions, order);
            }
            case Wanted.Words words -> {
                parameters.put("words", words.words().tsquery());
                yield BY_WORDS.formatted(COLUMNS, String.join(" and ", conditions), order);
            }
        };
        return sql.isEmpty()
                ? List.of()
                : client.sql(sql).params(parameters).query(RegisterRows::entry).list();
    }

    private static String walk(List<String> conditions, String order) {
        return "select %s from licence where %s order by %s limit :limit"
                .formatted(COLUMNS, String.join(" and ", conditions), order);
    }

    private static void status(Query query, List<String> conditions) {
        Licence.Status status = query.status();
        if (status == null) {
            conditions.add("true");
        } else {
            conditions.add(
                    switch (status) {
                        case IN_FORCE -> "replaced_by is null";
                        case REISSUED -> "replaced_by is not null";
                    });
        }
    }

    private static void place(Place place, List<String> conditions, Map<String, Object> parameters) {
        if (place.at() != null) {
            // The first part is what the index can begin with; the second parts those issued at the same moment.
            conditions.add(
                    place.backwards()
                            ? "issued_at >= :at and (issued_at > :at or number < :behind)"
                            : "issued_at <= :at and (issued_at < :at or number > :behind)");
            parameters.put("at", place.at().atOffset(ZoneOffset.UTC));
            parameters.put("behind", place.number());
        }
    }

    static Entry entry(ResultSet row, int ignored) throws SQLException {
        String replacedBy = row.getString("replaced_by");
        String holder = row.getString("holder_number");
        return new Entry(
                new UnifiedNumber(row.getString("number")),
                new UnifiedNumber(row.getString("application")),
                PersonNumber.parse(holder)
                        .orElseThrow(() -> new IllegalStateException("The register has a number that is none")),
                row.getString("holder_name"),
                new RegulationId(row.getString("regulation")),
                row.getObject("edition", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                replacedBy == null ? null : new UnifiedNumber(replacedBy));
    }
}
