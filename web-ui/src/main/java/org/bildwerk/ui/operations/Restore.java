package org.bildwerk.ui.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.ui.operations.Manifest.SavedTable;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Brings a backup back into an empty installation. Everything is checked before anything is written; the tables
/// appear in one transaction, after the files they name.
final class Restore {

    /// The consumer that keeps the search index.
    private static final String INDEX = "index";

    private final DataSource database;
    private final BlobStore files;
    private final Flyway schema;

    Restore(DataSource database, BlobStore files, Flyway schema) {
        this.database = database;
        this.files = files;
        this.schema = schema;
    }

    /// Reads the zip.
    ///
    /// @throws OperationException if the zip is damaged or of another layout, or the installation is not empty
    Manifest read(Path source) {
        requireFile(source);
        try (var zip = new ZipFile(source.toFile())) {
            var manifest = manifest(zip);
            for (var table : manifest.tables()) {
                check(zip, table);
            }
            migrate(manifest.schema());
            requireEmpty();
            putFiles(zip);
            load(zip, manifest);
            schema.migrate();
            return manifest;
        } catch (ZipException e) {
            throw new OperationException(
                    source + " is damaged or was cut off, or is no backup at all. Copy it again from where it was"
                            + " written, or take another.",
                    e);
        } catch (IOException | SQLException e) {
            throw new OperationException(
                    "The restore from " + source + " failed: " + e.getMessage()
                            + ". Look whether the disk is full ('./bildwerk doctor'), then restore into an empty home folder.",
                    e);
        }
    }

    /// @throws OperationException if there is nothing to read
    static void requireFile(Path source) {
        if (!Files.exists(source)) {
            throw new OperationException(
                    "There is no file " + source + ". Name the one that './bildwerk backup' wrote.");
        }
        if (!Files.isRegularFile(source) || !Files.isReadable(source)) {
            throw new OperationException(source + " is not a file that you may read. Name the zip of a backup.");
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new OperationException(zip.getName() + " is no backup of Bildwerk: it has no manifest.");
        }
        try (var json = zip.getInputStream(entry)) {
            var manifest = JsonMapper.shared().readValue(json, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new OperationException("This backup has the layout " + manifest.format()
                        + "; this Bildwerk reads " + Manifest.FORMAT + ". Use the release that wrote it.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new OperationException("The manifest in " + zip.getName() + " is damaged.", e);
        }
    }

    private static void check(ZipFile zip, SavedTable table) throws IOException {
        var digest = Backup.sha256();
        try (var content = new DigestInputStream(open(zip, table.entry()), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw new OperationException("The table " + table.name() + " in " + zip.getName() + " is damaged.");
        }
    }

    /// Brings the tables to the version that they had in the backup; the rest follows when they are full.
    private void migrate(String version) {
        var current = schema.info().current();
        if (current == null) {
            Flyway.configure()
                    .configuration(schema.getConfiguration())
                    .target(version)
                    .load()
                    .migrate();
        } else if (!current.getVersion().getVersion().equals(version)) {
            throw new OperationException("The database is at version " + current.getVersion() + " and the backup at "
                    + version + ". Restore into an empty home folder.");
        }
    }

    private void requireEmpty() {
        var assets = JdbcClient.create(database)
                .sql("select count(*) from bw_asset")
                .query(Long.class)
                .single();
        if (assets > 0) {
            throw new OperationException("There are " + assets + " assets in this library already; a restore would mix"
                    + " two of them. Choose an empty home folder with --home FOLDER.");
        }
    }

    private void putFiles(ZipFile zip) throws IOException {
        for (var entry :
                zip.stream().filter(file -> file.getName().startsWith("files/")).toList()) {
            var id = new BlobId(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
            try (var staging = files.stage();
                    var content = zip.getInputStream(entry)) {
                try (var out = staging.stream()) {
                    content.transferTo(out);
                }
                if (!staging.id().equals(id)) {
                    throw new OperationException("The file " + id + " in " + zip.getName() + " is damaged.");
                }
                staging.commit();
            }
        }
    }

    private void load(ZipFile zip, Manifest manifest) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                load(zip, manifest, connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void load(ZipFile zip, Manifest manifest, Connection connection) throws IOException, SQLException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var copier = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : manifest.tables().reversed()) {
            jdbc.sql("delete from \"" + table.name() + "\"").update();
        }
        for (var table : manifest.tables()) {
            try (var content = open(zip, table.entry())) {
                var rows = copier.copyIn("copy " + table.sql() + " from stdin", content);
                if (rows != table.rows()) {
                    throw new OperationException(
                            "Of " + table.rows() + " rows of " + table.name() + " only " + rows + " were taken.");
                }
            }
        }
        manifest.sequences()
                .forEach((name, value) -> jdbc.sql("select setval(?::regclass, ?)")
                        .params('"' + name + '"', value)
                        .query(Long.class)
                        .single());
        // An index that is there already may know nothing of this library: it follows the events from the first one.
        jdbc.sql("update bw_event_consumer set position = 0 where name = ?")
                .param(INDEX)
                .update();
        requireAllFiles(jdbc);
    }

    private void requireAllFiles(JdbcClient jdbc) {
        var missing = jdbc.sql("select sha256 from bw_blob where reference_count > 0").query(String.class).stream()
                .filter(sha256 -> !files.exists(new BlobId(sha256)))
                .count();
        if (missing > 0) {
            throw new OperationException(missing + " files that the backup's tables name are not in it.");
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new OperationException(zip.getName() + " is damaged: " + name + " is missing.");
        }
        return zip.getInputStream(entry);
    }
}
