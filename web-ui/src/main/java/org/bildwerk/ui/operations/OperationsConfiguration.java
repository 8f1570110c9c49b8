package org.bildwerk.ui.operations;

import java.time.Clock;
import javax.sql.DataSource;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.DamSchema;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.StorageConfiguration;
import org.bildwerk.ui.database.DatabaseAccess;
import org.bildwerk.ui.database.NoDatabaseNamed;
import org.bildwerk.ui.home.HomeFolder;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The few beans that backup and restore need: the database and the object store, with the application's own settings.
///
/// It carries no stereotype, so that the application's component scan passes it by.
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
})
@Import(StorageConfiguration.class)
@EnableConfigurationProperties(DamProperties.class)
class OperationsConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HomeFolder homeFolder(DamProperties settings) {
        return HomeFolder.open(settings.home());
    }

    @Bean
    @Conditional(NoDatabaseNamed.class)
    DatabaseAccess databaseAccess(HomeFolder home, Environment environment) {
        return "restore".equals(environment.getProperty("bildwerk.operation"))
                ? DatabaseAccess.openAlone(home)
                : DatabaseAccess.open(home);
    }

    @Bean
    @Conditional(NoDatabaseNamed.class)
    JdbcConnectionDetails embeddedConnection(DatabaseAccess access) {
        return access.connection();
    }

    @Bean
    Backup backup(DataSource database, BlobStore files, Clock clock) {
        return new Backup(database, files, DamSchema.flyway(database), clock);
    }

    @Bean
    Restore restore(DataSource database, BlobStore files) {
        return new Restore(database, files, DamSchema.flyway(database));
    }
}
