package org.bildwerk.dam;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessResourceFailureException;

/// Brings the DAM's own tables to this release, with a history of their own beside that of a host application. It is no
/// Flyway bean, so that the host's Flyway stays the host's.
public final class DamSchema {

    private static final String LOCATION = "classpath:org/bildwerk/dam/migration";
    private static final String HISTORY = "bw_schema_history";

    private final DataSource dataSource;

    DamSchema(DataSource dataSource) {
        this.dataSource = dataSource;
        requireSupportedDatabase();
        migrate();
    }

    /// Brings any database to this release; running it again changes nothing.
    public void migrate() {
        flyway(dataSource).migrate();
    }

    private void requireSupportedDatabase() {
        try (var connection = dataSource.getConnection()) {
            var database = connection.getMetaData();
            UnsupportedDatabaseException.check(database.getDatabaseProductName(), database.getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database does not answer", e);
        }
    }

    /// Returns the migrations of our tables, for a restore that has to stop at the version of its backup.
    public static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(DamSchema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(LOCATION)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
