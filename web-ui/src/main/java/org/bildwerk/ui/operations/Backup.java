package org.bildwerk.ui.operations;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// Writes a consistent copy of the database and of the files it names into one zip, also while people work.
///
/// The tables are read in one `repeatable read` snapshot. The files of that snapshot cannot change, and the sweep's
/// grace period keeps the ones that lose their last reference meanwhile.
final class Backup {

    private final DataSource database;
    private final BlobStore files;
    private final Flyway schema;
    private final Clock clock;

    Backup(DataSource database, BlobStore files, Flyway schema, Clock clock) {
        this.database = database;
        this.files = files;
        this.schema = schema;
        this.clock = clock;
    }

    /// Writes the zip, readable by this user alone. It appears under its name only when it is whole.
    ///
    /// @throws OperationException if a file is missing, or the place is not to be written to
    Manifest write(Path target) {
        requireRoom(target);
        var half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (var connection = database.getConnection();
                    var zip = new ZipOutputStream(Files.newOutputStream(half))) {
                manifest = write(connection, zip);
            }
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new OperationException(
                    "The backup to " + target + " failed: " + e.getMessage()
                            + ". Look whether the disk is full and the database runs ('./bildwerk doctor').",
                    e);
        }
    }

    /// @throws OperationException if the file cannot be made
    static void requireRoom(Path target) {
        if (Files.exists(target)) {
            throw new OperationException(target + " is there already; a backup overwrites nothing.");
        }
        var folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new OperationException("There is no folder " + folder + ". Make it, or name a file in another.");
        }
        if (!Files.isWritable(folder)) {
            throw new OperationException("The folder " + folder + " takes no file from you. Name a file in another.");
        }
    }

    private Manifest write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var created = clock.instant();
            var catalogue = new Tables(jdbc, schema.getConfiguration().getTable());
            var tables = tables(connection, catalogue, zip);
            var blobs = jdbc.sql("select sha256 from bw_blob where reference_count > 0 order by sha256")
                    .query((row, number) -> row.getString(1))
                    .list();
            var bytes = files(blobs, zip);
            var manifest = new Manifest(
                    Manifest.FORMAT, created, version(), tables, catalogue.sequences(), blobs.size(), bytes);
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        }
    }

    private String version() {
        var current = schema.info().current();
        if (current == null || current.getVersion() == null) {
            throw new OperationException("There is no library in this database.");
        }
        return current.getVersion().getVersion();
    }

    private static List<Manifest.SavedTable> tables(Connection connection, Tables catalogue, ZipOutputStream zip)
            throws IOException, SQLException {
        var copier = connection.unwrap(PGConnection.class).getCopyAPI();
        var saved = new ArrayList<Manifest.SavedTable>();
        for (var name : catalogue.inOrder()) {
            var table = new Manifest.SavedTable(name, catalogue.columns(name), 0, "");
            zip.putNextEntry(new ZipEntry(table.entry()));
            var digest = sha256();
            var rows = copier.copyOut(
                    "copy " + table.sql() + " to stdout", new DigestOutputStream(unclosable(zip), digest));
            zip.closeEntry();
            saved.add(new Manifest.SavedTable(
                    name, table.columns(), rows, HexFormat.of().formatHex(digest.digest())));
        }
        return saved;
    }

    /// Adds the files as they are: pictures do not shrink.
    private long files(List<String> blobs, ZipOutputStream zip) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        var bytes = 0L;
        for (var sha256 : blobs) {
            zip.putNextEntry(new ZipEntry(Manifest.fileEntry(sha256)));
            try (var file = files.open(new BlobId(sha256))) {
                bytes += file.transferTo(zip);
            }
            zip.closeEntry();
        }
        return bytes;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Keeps the copy from closing the zip with the first table.
    private static OutputStream unclosable(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
