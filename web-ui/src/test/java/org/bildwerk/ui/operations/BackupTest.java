package org.bildwerk.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.bildwerk.dam.DamSchema;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.FolderBlobStore;
import org.bildwerk.ui.database.EmbeddedPostgres;
import org.bildwerk.ui.home.HomeFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final UUID ASSET = UUID.fromString("0193526e-0000-7000-8000-000000000001");

    @TempDir
    static Path temporary;

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    @BeforeAll
    static void startServer() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = new EmbeddedPostgres(HomeFolder.open(temporary.resolve("home")), Clock.systemUTC());
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void bringsBackSameRowsAndSameBytes() {
        var before = library("before");
        DamSchema.flyway(before).migrate();
        var store = store("before");
        var picture = fill(before, store);

        var written = backup(before, store).write(folder.resolve("backup.zip"));
        var after = library("after");
        var restored = store("after");
        var read = restore(after, restored).read(folder.resolve("backup.zip"));

        assertThat(read).isEqualTo(written);
        assertThat(written.files()).isEqualTo(1);
        assertThat(contents(after)).isEqualTo(contents(before));
        assertThat(restored.open(picture)).hasContent("the picture");
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        var library = library("closed");
        DamSchema.flyway(library).migrate();

        backup(library, store("closed")).write(folder.resolve("backup.zip"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("backup.zip")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    @Test
    void refusesToMixTwoLibraries() {
        var library = library("full");
        DamSchema.flyway(library).migrate();
        var store = store("full");
        fill(library, store);
        backup(library, store).write(folder.resolve("backup.zip"));

        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(() -> restore(library, store).read(folder.resolve("backup.zip")))
                .withMessageContaining("1 assets in this library already");
    }

    @Test
    void refusesDamagedTableBeforeItWritesAnything() throws IOException {
        var library = library("source");
        DamSchema.flyway(library).migrate();
        var store = store("source");
        fill(library, store);
        var whole = folder.resolve("backup.zip");
        backup(library, store).write(whole);
        Zips.change(whole, "tables/bw_asset.copy", "another row");

        var target = library("untouched");
        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(() -> restore(target, store("untouched")).read(whole))
                .withMessageContaining("bw_asset")
                .withMessageContaining("damaged");
        assertThat(DamSchema.flyway(target).info().current()).isNull();
    }

    @Test
    void refusesDamagedPicture() throws IOException {
        var library = library("picture");
        DamSchema.flyway(library).migrate();
        var store = store("picture");
        var picture = fill(library, store);
        var whole = folder.resolve("backup.zip");
        backup(library, store).write(whole);
        Zips.change(whole, Manifest.fileEntry(picture.sha256()), "another picture");

        var target = library("empty");
        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(() -> restore(target, store("empty")).read(whole))
                .withMessageContaining(picture.sha256());
        assertThat(contents(target).get("bw_asset")).isEmpty();
    }

    @Test
    void namesFileThatTheStoreHasLost() {
        var library = library("lost");
        DamSchema.flyway(library).migrate();
        var store = store("lost");
        var picture = fill(library, store);
        store.delete(picture);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> backup(library, store).write(folder.resolve("backup.zip")))
                .withMessageContaining(picture.sha256());
        assertThat(folder.resolve("backup.zip")).doesNotExist();
    }

    @Test
    void refusesZipThatIsNoBackup() throws IOException {
        var other = folder.resolve("other.zip");
        Zips.write(other, Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(() -> restore(library("foreign"), store("foreign")).read(other))
                .withMessageContaining("no manifest");
    }

    @Test
    void saysThatTheFolderOfTheBackupIsMissing() {
        var target = folder.resolve("missing/backup.zip");

        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(() -> backup(library("homeless"), store("homeless")).write(target))
                .withMessage("There is no folder %s. Make it, or name a file in another.", target.getParent());
    }

    @Test
    void saysThatTheFileToRestoreIsMissing() {
        var source = folder.resolve("missing.zip");

        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(() -> restore(library("nothing"), store("nothing")).read(source))
                .withMessageStartingWith("There is no file " + source);
    }

    @Test
    void saysThatABackupWasCutOff() throws IOException {
        var library = library("cut");
        DamSchema.flyway(library).migrate();
        var whole = folder.resolve("whole.zip");
        backup(library, store("cut")).write(whole);
        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatExceptionOfType(OperationException.class)
                .isThrownBy(() -> restore(library("rest"), store("rest")).read(cut))
                .withMessageStartingWith(cut + " is damaged or was cut off");
    }

    @Test
    void leavesFlywaysOwnTableOut() throws IOException {
        var library = library("history");
        DamSchema.flyway(library).migrate();
        backup(library, store("history")).write(folder.resolve("backup.zip"));

        try (var zip = new ZipFile(folder.resolve("backup.zip").toFile())) {
            assertThat(zip.getEntry("tables/bw_asset.copy")).isNotNull();
            assertThat(zip.getEntry("tables/bw_schema_history.copy")).isNull();
        }
    }

    private static Backup backup(DataSource library, BlobStore store) {
        return new Backup(library, store, DamSchema.flyway(library), CLOCK);
    }

    private static Restore restore(DataSource library, BlobStore store) {
        return new Restore(library, store, DamSchema.flyway(library));
    }

    private BlobStore store(String name) {
        return new FolderBlobStore(folder.resolve(name), 0, CLOCK);
    }

    /// Makes an empty database of its own for each library.
    private static DataSource library(String name) {
        var way = server.connection();
        var main = new DriverManagerDataSource(way.jdbcUrl(), way.username(), way.password());
        JdbcClient.create(main).sql("create database library_" + name).update();
        var url = way.jdbcUrl().replaceAll("/bildwerk$", "/library_" + name);
        return new DriverManagerDataSource(url, way.username(), way.password());
    }

    private static BlobId fill(DataSource library, BlobStore store) {
        BlobId picture;
        try (var staging = store.stage()) {
            try (var out = staging.stream()) {
                out.write("the picture".getBytes(StandardCharsets.UTF_8));
            }
            picture = staging.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var jdbc = JdbcClient.create(library);
        var version = UUID.randomUUID();
        jdbc.sql("insert into bw_blob (sha256, size, media_type, reference_count) values (?, 11, 'image/png', 1)")
                .param(picture.sha256())
                .update();
        jdbc.sql("insert into bw_blob (sha256, size, media_type) values (?, 1, 'image/png')")
                .param("0".repeat(64))
                .update();
        jdbc.sql("""
                insert into bw_asset (id, key, status, owner, owner_name, file_name, keywords)
                values (?, 'k1', 'draft', ?, 'Jo', E'tab\\tnew\\nline\\\\.png', '{"a,b","\\"c"}')
                """).params(ASSET, ASSET).update();
        jdbc.sql("""
                insert into bw_version (id, asset_id, number, origin, sha256, size, media_type, file_name, width, height,
                    created_by) values (?, ?, 1, 'upload', ?, 11, 'image/png', 'ä.png', 1, 1, 'Jo')
                """).params(version, ASSET, picture.sha256()).update();
        jdbc.sql("update bw_asset set current_version = ? where id = ?")
                .params(version, ASSET)
                .update();
        return picture;
    }

    /// Returns every row of every table of ours as text.
    private static Map<String, List<String>> contents(DataSource library) {
        var jdbc = JdbcClient.create(library);
        var contents = new TreeMap<String, List<String>>();
        for (var table : new Tables(jdbc, "bw_schema_history").inOrder()) {
            contents.put(
                    table,
                    jdbc.sql("select t::text from \"" + table + "\" t order by 1")
                            .query(String.class)
                            .list());
        }
        return contents;
    }
}
