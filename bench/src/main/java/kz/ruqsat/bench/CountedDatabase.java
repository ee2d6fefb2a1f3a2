package kz.ruqsat.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import kz.ruqsat.app.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The system's database with a counter before it. */
@Configuration(proxyBeanMethods = false)
class CountedDatabase {

    @Bean
    @Primary
    Counter counter(Database database) {
        return new Counter(database.server());
    }

    /** Counts prepared statements that are executed. */
    static final class Counter extends DelegatingDataSource {
        private final LongAdder statements = new LongAdder();
        private final DataSource real;

        Counter(DataSource real) {
            super(real);
            this.real = real;
        }

        long statements() {
            return statements.sum();
        }

        /** Without the counter. */
        DataSource getParent() {
            return real;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = real.getConnection();
            return proxy(Connection.class, connection, false);
        }

        private <T> T proxy(Class<T> type, T target, boolean counted) {
            return type.cast(Proxy.newProxyInstance(
                    Counter.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                        if (counted && method.getName().startsWith("execute")) {
                            statements.increment();
                        }
                        try {
                            Object result = method.invoke(target, arguments);
                            return result instanceof PreparedStatement statement
                                    ? proxy(PreparedStatement.class, statement, true)
                                    : result;
                        } catch (InvocationTargetException wrapped) {
                            throw wrapped.getTargetException();
                        }
                    }));
        }
    }
}
