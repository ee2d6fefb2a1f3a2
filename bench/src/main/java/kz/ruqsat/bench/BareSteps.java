package kz.ruqsat.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The least that a step could be: one transaction with one insert into the journal and one upsert of the application,
 * on the same tables and connections, thirteen steps an application. It reads nothing and decides nothing.
 */
final class BareSteps implements Workload {
    private static final int STEPS = 13;
    private static final String PAYLOAD = "{\"text\":\"" + "x".repeat(600) + "\"}";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private static final String INSERT = """
            insert into journal_entry (stream, version, name, at, actor, payload, previous_hash, hash)
            values (?, ?, 'bench/1', now(), 'system:bench', ?, ?, ?)
            """;

    private static final String UPSERT = """
            insert into application (number, stream, version, hash, regulation, edition, variant, covered, channel,
                provider, applicant_number, applicant_name, status, fee_tiyn, paid, created_at, task, step, role,
                opened_at, due, paused, updated_at)
            values (?, ?, ?, ?, 'bench', '2026-01-01', 'issue', 'issue', 'PORTAL', 'bench', '050140000011', 'Bench',
                'IN_REVIEW', 1, true, now(), ?, 'step', 'clerk', now(), now(), false, now())
            on conflict (number) do update set version = excluded.version, hash = excluded.hash,
                task = excluded.task, opened_at = excluded.opened_at, due = excluded.due,
                updated_at = excluded.updated_at
            """;

    private final DataSource database;

    BareSteps(DataSource database) {
        this.database = database;
    }

    @Override
    public int work() throws SQLException {
        String number = "BENCH-" + NUMBERS.incrementAndGet();
        for (int version = 1; version <= STEPS; version++) {
            step(number, version);
        }
        return STEPS;
    }

    private void step(String number, int version) throws SQLException {
        byte[] hash = new byte[32];
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, "bench/" + number);
                insert.setLong(2, version);
                insert.setString(3, PAYLOAD);
                insert.setBytes(4, hash);
                insert.setBytes(5, hash);
                insert.executeUpdate();
            }
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                upsert.setString(1, number);
                upsert.setString(2, "bench/" + number);
                upsert.setLong(3, version);
                upsert.setBytes(4, hash);
                upsert.setInt(5, version);
                upsert.executeUpdate();
            }
            connection.commit();
        }
    }
}
