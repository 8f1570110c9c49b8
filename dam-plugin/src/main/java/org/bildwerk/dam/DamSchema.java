package org.bildwerk.dam;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the DAM's own tables to this release, with a history of their own beside that of a host application. It is no
/// Flyway bean, so that the host's Flyway stays the host's.
public final class DamSchema {

    private static final String LOCATION = "classpath:org/bildwerk/dam/migration";
    private static final String HISTORY = "bw_schema_history";

    private final DataSource dataSource;

    DamSchema(DataSource dataSource) {
        this.dataSource = dataSource;
        migrate();
    }

    /// Brings any database to this release; running it again changes nothing.
    public void migrate() {
        flyway(dataSource).migrate();
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
