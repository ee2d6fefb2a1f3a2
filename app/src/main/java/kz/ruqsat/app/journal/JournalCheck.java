package kz.ruqsat.app.journal;

import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks every chain page by page and computes every hash anew; then compares the ends of the chains
 * with what the read tables remember. All in one snapshot, so that the system may go on working.
 */
public final class JournalCheck {

    private static final int PAGE = 1_000;

    private static final String ENTRIES_AFTER = """
            select stream, version, name, at, actor, payload, previous_hash, hash
            from journal_entry
            where (stream, version) > (?, ?)
            order by stream, version
            limit ?
            """;

    private final DataSource database;
    private final List<ChainHeads> heads;

    /** {@code heads}: everybody who remembers where chains end. */
    public JournalCheck(DataSource database, List<ChainHeads> heads) {
        this.database = database;
        this.heads = List.copyOf(heads);
    }

    /** Stops at the first entry that is broken. {@code progress} hears the number of entries walked, page by page. */
    public JournalReport run(LongConsumer progress) {
        TransactionTemplate snapshot = new TransactionTemplate(new DataSourceTransactionManager(database));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return Objects.requireNonNull(snapshot.execute(_ -> walk(JdbcClient.create(database), progress)));
    }

    private JournalReport walk(JdbcClient client, LongConsumer progress) {
        ChainWalk walk = new ChainWalk();
        List<Entry> page = page(client, "", 0);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (!walk.accepts(entry)) {
                    return walk.report();
                }
            }
            progress.accept(walk.entries());
            Entry last = page.getLast();
            page = page(client, last.stream().value(), last.version());
        }
        for (ChainHeads remembered : heads) {
            JournalReport.Broken broken = new HeadComparison(client, remembered).firstBroken();
            if (broken != null) {
                return new JournalReport(walk.chains(), walk.entries(), broken);
            }
        }
        return walk.report();
    }

    private static List<Entry> page(JdbcClient client, String stream, long version) {
        return client.sql(ENTRIES_AFTER)
                .param(stream)
                .param(version)
                .param(PAGE)
                .query((row, _) -> Journal.entry(row))
                .list();
    }
}
