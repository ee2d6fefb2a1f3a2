package kz.ruqsat.app.database;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Gives a test class a database of its own: as {@link DatabaseAccess} or, in the server's role, as {@link DataSource}.
 *
 * <p>A Spring test says instead: {@code @DynamicPropertySource static void database(DynamicPropertyRegistry registry) {
 * PostgresExtension.register(registry); }}
 */
public final class PostgresExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DatabaseAccess.class || type == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        DatabaseAccess access = of(context);
        return parameter.getParameter().getType() == DataSource.class ? access.asServer() : access;
    }

    /** Tells a Spring context to use a fresh database of the shared server. */
    public static void register(DynamicPropertyRegistry registry) {
        register(registry, SharedPostgres.freshDatabase());
    }

    /** Tells a Spring context to use this database. */
    public static void register(DynamicPropertyRegistry registry, DatabaseAccess access) {
        registry.add("ruqsat.database.url", access::url);
        registry.add("ruqsat.database.owner-user", () -> access.owner().user());
        registry.add("ruqsat.database.owner-password", () -> access.owner().password());
        registry.add("ruqsat.database.server-user", () -> access.server().user());
        registry.add("ruqsat.database.server-password", () -> access.server().password());
    }

    private static DatabaseAccess of(ExtensionContext context) {
        // Keyed by class, so that the tests of a class and of its nested classes share one database.
        Class<?> testClass = outermost(context.getRequiredTestClass());
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PostgresExtension.class))
                .computeIfAbsent(testClass, _ -> SharedPostgres.freshDatabase(), DatabaseAccess.class);
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null ? type : outermost(enclosing);
    }
}
