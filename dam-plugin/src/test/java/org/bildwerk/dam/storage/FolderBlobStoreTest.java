package org.bildwerk.dam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest extends BlobStoreContract {

    @TempDir
    private Path folder;

    private FolderBlobStore store;

    @BeforeEach
    void open() {
        store = new FolderBlobStore(folder.resolve("my blobs"), 0, Clock.systemUTC());
    }

    @Override
    BlobStore store() {
        return store;
    }

    @Test
    void spreadsFilesOverFoldersByTheirDigest() throws IOException {
        var id = put("hello");

        assertThat(folder.resolve("my blobs/sha256/2c/f2").resolve(id.sha256())).hasContent("hello");
    }

    @Test
    void replacesAFileThatWasCutOff() throws IOException {
        var id = put("hello");
        Files.writeString(folder.resolve("my blobs/sha256/2c/f2").resolve(id.sha256()), "he");

        put("hello");

        assertThat(read(id)).isEqualTo("hello");
    }

    @Test
    void makesAFileYoungAgainThatIsStoredAgain() throws IOException {
        var id = put("hello");
        var file = folder.resolve("my blobs/sha256/2c/f2").resolve(id.sha256());
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        put("hello");

        assertThat(store.find(id).orElseThrow().modifiedAt()).isAfter(Instant.EPOCH);
    }

    @Test
    void ignoresForeignFiles() throws IOException {
        var place = Files.createDirectories(folder.resolve("my blobs/sha256/2c/f2"));
        Files.writeString(place.resolve("notes.txt"), "mine");

        try (var files = store.list()) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void refusesNewFilesWhileThereIsTooLittleSpace() {
        var full = new FolderBlobStore(folder.resolve("full"), Long.MAX_VALUE, Clock.systemUTC());

        assertThatThrownBy(full::stage).isInstanceOfSatisfying(StorageException.class, failure -> {
            assertThat(failure.full()).isTrue();
            assertThat(failure.type()).isEqualTo("storage-full");
            assertThat(failure).hasMessageContaining("No space is left");
        });
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        assertThatThrownBy(() -> {
                    try (var full = new DigestingStream(Path.of("/dev/full"), false)) {
                        full.write(new byte[] {1});
                    }
                })
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failure -> assertThat(failure.full()).isTrue());
    }
}
