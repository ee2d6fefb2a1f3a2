package kz.ruqsat.app.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A DataSource that writes down every SQL statement, transaction by transaction. What runs outside of a transaction
 * (auto-commit) counts as a transaction of its own, from getConnection to close. Each line of a JDBC batch counts.
 *
 * <p>In a Spring test, declare {@code @Bean static BeanPostProcessor counting() { return
 * StatementCounter.aroundTheDataSource(); }} and cast the injected DataSource.
 */
public final class StatementCounter implements DataSource {

    private static final Set<String> EXECUTIONS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch");

    private final DataSource real;
    private final List<List<String>> transactions = new CopyOnWriteArrayList<>();

    public StatementCounter(DataSource real) {
        this.real = real;
    }

    public static BeanPostProcessor aroundTheDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof StatementCounter)
                        ? new StatementCounter(source)
                        : bean;
            }
        };
    }

    /** The statements of every finished transaction that had any, since the last {@link #forget}. */
    public List<List<String>> transactions() {
        return List.copyOf(transactions);
    }

    /** The most statements that one transaction has had. */
    public int most() {
        return transactions.stream().mapToInt(List::size).max().orElse(0);
    }

    public void forget() {
        transactions.clear();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(real.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(real.getConnection(user, password));
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, new CountedConnection(connection));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getTargetException();
        }
    }

    private final class CountedConnection implements InvocationHandler {

        private final Connection connection;
        private List<String> statements = new ArrayList<>();

        CountedConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            Object result = call(connection, method, arguments);
            switch (method.getName()) {
                case "commit", "rollback", "close" -> finish();
                case "setAutoCommit" -> finish();
                default -> {}
            }
            String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            return switch (result) {
                case CallableStatement statement -> proxy(CallableStatement.class, counting(statement, sql));
                case PreparedStatement statement -> proxy(PreparedStatement.class, counting(statement, sql));
                case Statement statement -> proxy(Statement.class, counting(statement, sql));
                case null -> null;
                default -> result;
            };
        }

        private InvocationHandler counting(Statement statement, String prepared) {
            return (_, method, arguments) -> {
                if (EXECUTIONS.contains(method.getName())) {
                    boolean ownSql = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
                    statements.add(ownSql ? (String) arguments[0] : prepared);
                }
                return call(statement, method, arguments);
            };
        }

        private void finish() {
            if (!statements.isEmpty()) {
                transactions.add(List.copyOf(statements));
                statements = new ArrayList<>();
            }
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(StatementCounter.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
