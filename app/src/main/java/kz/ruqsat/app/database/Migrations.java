package kz.ruqsat.app.database;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables to the state this version needs. Runs as the owner; each script may say
 * {@code ${server}} for the role the server works as.
 */
public final class Migrations {

    private Migrations() {}

    /** Applies what is missing; throws Flyway's own exception when a script that ran has been changed. */
    public static void apply(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.asOwner())
                .locations("classpath:db/migration")
                .placeholders(Map.of("server", access.server().user()))
                .load()
                .migrate();
    }
}
