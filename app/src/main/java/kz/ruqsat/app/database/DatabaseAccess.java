package kz.ruqsat.app.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How a database is reached, as each of its two roles.
 *
 * @param url the JDBC URL
 * @param owner owns the tables and migrates them
 * @param server what the running system works as; may not change or delete journal entries
 */
public record DatabaseAccess(String url, Login owner, Login server) {

    /** A role and its password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** One connection each time it is asked, as the owner. */
    public DataSource asOwner() {
        return unpooled(owner);
    }

    /** One connection each time it is asked, as the server. */
    public DataSource asServer() {
        return unpooled(server);
    }

    private DataSource unpooled(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }
}
