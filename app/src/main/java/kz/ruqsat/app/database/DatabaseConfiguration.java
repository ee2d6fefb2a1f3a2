package kz.ruqsat.app.database;

import javax.sql.DataSource;
import kz.ruqsat.app.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that asks for a DataSource gets one whose tables are there already. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(Settings settings) {
        return Database.open(settings);
    }

    /** Closed with the database, hence no destroy method of its own. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.server();
    }
}
