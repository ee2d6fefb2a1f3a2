package kz.ruqsat.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(PostgresExtension.class)
class StatementCounterTest {

    @Test
    void countsPerTransaction(DataSource database) {
        StatementCounter counter = new StatementCounter(database);
        JdbcTemplate sql = new JdbcTemplate(counter);
        new TransactionTemplate(new DataSourceTransactionManager(counter)).executeWithoutResult(_ -> {
            sql.queryForList("select 1");
            sql.queryForList("select ?::int", 2);
        });
        sql.queryForList("select 3");
        assertThat(counter.transactions()).hasSize(2);
        assertThat(counter.transactions().getFirst()).containsExactly("select 1", "select ?::int");
        assertThat(counter.most()).isEqualTo(2);
    }
}
