package org.bildwerk.ui.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.bildwerk.ui.home.HomeFolder;
import org.bildwerk.ui.home.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path temporary;

    private HomeFolder home;

    @BeforeEach
    void makeHomeWithSpaceInItsName() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = HomeFolder.open(temporary.resolve("a home"));
    }

    @Test
    void keepsWhatWasWrittenOverRestart() throws SQLException {
        try (var server = start()) {
            write(server, "kept");
        }
        assertThat(new RunFolder(home).read("postgres")).isEmpty();
        try (var server = start()) {
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void restartsServerThatWasKilledOnItsPort() throws SQLException {
        try (var server = start()) {
            write(server, "committed");
            var killed = pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60)).until(() -> pid() != killed);
            assertThat(read(server)).isEqualTo("committed");
        }
    }

    @Test
    void endsServerThatKilledApplicationLeftBehind() throws IOException, SQLException {
        var orphaned = start();
        write(orphaned, "from before");
        var orphan = pid();
        orphaned.abandon();

        try (var server = start()) {
            assertThat(pid()).isNotEqualTo(orphan);
            assertThat(read(server)).isEqualTo("from before");
        }
    }

    @Test
    void startsOverPidFileWhoseNumberBelongsToAnotherProgram() throws IOException, SQLException {
        try (var server = start()) {
            write(server, "still here");
        }
        Files.writeString(
                home.postgres().resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.postgres().resolve("data") + "\n1\n5432\n");

        try (var server = start()) {
            assertThat(read(server)).isEqualTo("still here");
        }
    }

    @Test
    void asksForPasswordThatOnlyItsUserCanRead() throws IOException {
        try (var server = start()) {
            assertThat(Files.getPosixFilePermissions(home.postgres().resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(catchState(server.connection().jdbcUrl())).isEqualTo("28P01");
        }
    }

    @Test
    void namesMachineThatItHasNoServerFor() {
        var folder = new PostgresFolder(home.postgres());

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> PostgresBinaries.unpack(folder, Platform.of("SunOS", "sparc")))
                .withMessageContaining("sunos");
    }

    private EmbeddedPostgres start() {
        return new EmbeddedPostgres(home, Clock.systemUTC());
    }

    private long pid() {
        return new RunFolder(home).read("postgres").orElseThrow().pid();
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        var way = server.connection();
        return DriverManager.getConnection(way.jdbcUrl(), way.username(), way.password());
    }

    private static void write(EmbeddedPostgres server, String text) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select '" + text + "' as text");
        }
    }

    private static String read(EmbeddedPostgres server) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String catchState(String url) {
        try (var connection = DriverManager.getConnection(url, "bildwerk", "guess")) {
            return "let in " + connection;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
