package kz.ruqsat.app.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** State bodies. */
@Repository
public class BodyRows {

    private static final String BODY = """
            select id as body, bin as body_bin, kind as body_kind, region, name_kk, name_ru, name_en from body
            """;

    private final JdbcClient jdbc;

    BodyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Body> find(String id) {
        return jdbc.sql(BODY + " where id = ?")
                .param(id)
                .query((row, _) -> body(row))
                .optional();
    }

    public List<Body> all() {
        return jdbc.sql(BODY + " order by id").query((row, _) -> body(row)).list();
    }

    public void save(Body body) {
        jdbc.sql("""
                        insert into body (id, bin, kind, region, name_kk, name_ru, name_en)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set bin = excluded.bin, kind = excluded.kind,
                            region = excluded.region, name_kk = excluded.name_kk, name_ru = excluded.name_ru,
                            name_en = excluded.name_en
                        """)
                .param(body.id())
                .param(body.bin().value())
                .param(body.kind().word())
                .param(body.region())
                .param(body.name().kk())
                .param(body.name().ru())
                .param(body.name().en())
                .update();
    }

    static Body body(ResultSet row) throws SQLException {
        return new Body(
                row.getString("body"),
                new Bin(row.getString("body_bin")),
                Body.Kind.of(row.getString("body_kind")),
                row.getString("region"),
                new LocalText(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")));
    }
}
