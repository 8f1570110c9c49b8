package org.bildwerk.dam;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A fresh database of a real PostgreSQL, which is started once for all tests of the JVM. The database is copied from a
/// migrated template, which takes milliseconds. Closing it drops it; the server ends with the JVM.
public final class TestDatabase implements AutoCloseable {

    private static final String TEMPLATE = "bw_template";

    private final String name;
    private final HikariDataSource pool;

    private TestDatabase(String name) {
        this.name = name;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
    }

    /// Returns a database with the DAM's tables, all empty.
    public static TestDatabase fresh() {
        return copyOf(TEMPLATE);
    }

    /// Returns a database without any table.
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    private static TestDatabase copyOf(String template) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " template " + template);
        return new TestDatabase(name);
    }

    /// Returns a pool of connections to it.
    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /// Returns the JDBC address, with the user in it.
    public String url() {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /// Returns the settings with which a Spring Boot application uses this database.
    public String[] properties() {
        return new String[] {
            "spring.datasource.url=" + url(), "spring.datasource.hikari.minimum-idle=1",
        };
    }

    /// Ends every connection to it, as a restart of the server does.
    public void dropConnections() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    @Override
    public void close() {
        pool.close();
        execute("drop database " + name + " with (force)");
    }

    private static void execute(String sql) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed", e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        static {
            execute("create database " + TEMPLATE);
            new DamSchema(RUNNING.getDatabase("postgres", TEMPLATE));
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("shared_buffers", "32MB")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
    }
}
