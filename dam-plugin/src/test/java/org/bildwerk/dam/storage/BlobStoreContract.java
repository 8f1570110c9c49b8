package org.bildwerk.dam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every object store does.
abstract class BlobStoreContract {

    private static final BlobId HELLO = new BlobId("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");

    abstract BlobStore store();

    @Test
    void namesAFileByTheDigestOfItsBytes() throws IOException {
        try (var staging = store().stage()) {
            staging.stream().write("hel".getBytes(StandardCharsets.UTF_8));
            staging.stream().write('l');
            staging.stream().write('o');
            staging.stream().close();

            assertThat(staging.id()).isEqualTo(HELLO);
            assertThat(staging.size()).isEqualTo(5);
            assertThat(Files.readString(staging.path())).isEqualTo("hello");
            assertThat(staging.commit()).isEqualTo(HELLO);
        }

        assertThat(read(HELLO)).isEqualTo("hello");
    }

    @Test
    void showsNothingBeforeTheCommit() throws IOException {
        try (var staging = store().stage()) {
            staging.stream().write("unseen".getBytes(StandardCharsets.UTF_8));
            staging.stream().close();

            assertThat(store().exists(staging.id())).isFalse();
        }
        try (var files = store().list()) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void removesWhatWasNotCommitted() throws IOException {
        var staging = store().stage();
        staging.stream().write(1);

        staging.close();
        staging.close();

        assertThat(staging.path()).doesNotExist();
    }

    @Test
    void leavesAFileThatIsThereAlready() throws IOException {
        put("hello");
        put("hello");

        assertThat(read(HELLO)).isEqualTo("hello");
        try (var files = store().list()) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void takesTheSameFileFromManyAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var results = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<BlobId>) () -> put("hello"))
                    .toList());
            for (var result : results) {
                assertThat(result.get()).isEqualTo(HELLO);
            }
        }
        assertThat(read(HELLO)).isEqualTo("hello");
    }

    @Test
    void storesAnEmptyFile() throws IOException {
        assertThat(read(put(""))).isEmpty();
    }

    @Test
    void listsWhatIsThere() throws IOException {
        var one = put("one");
        var two = put("two!");

        try (var files = store().list()) {
            assertThat(files.toList())
                    .extracting(StoredBlob::id, StoredBlob::size)
                    .containsExactlyInAnyOrder(tuple(one, 3L), tuple(two, 4L));
        }
    }

    @Test
    void knowsSizeAndAge() throws IOException {
        var id = put("hello");

        assertThat(store().find(id)).hasValueSatisfying(file -> {
            assertThat(file.size()).isEqualTo(5);
            assertThat(file.modifiedAt()).isAfter(Instant.now().minus(Duration.ofMinutes(2)));
        });
    }

    @Test
    void lendsAFileAsALocalPath() throws IOException {
        var id = put("hello");

        try (var lease = store().lend(id)) {
            assertThat(lease.path()).hasContent("hello");
        }

        assertThat(store().exists(id)).isTrue();
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(store().exists(HELLO)).isFalse();
        assertThat(store().find(HELLO)).isEmpty();
        assertThatThrownBy(() -> store().open(HELLO))
                .isInstanceOf(BlobMissingException.class)
                .hasMessageContaining(HELLO.sha256());
        assertThatThrownBy(() -> store().lend(HELLO)).isInstanceOf(BlobMissingException.class);
    }

    @Test
    void deletesAFileOnceAndAgain() throws IOException {
        var id = put("hello");

        store().delete(id);
        store().delete(id);

        assertThat(store().exists(id)).isFalse();
    }

    @Test
    void sweepsAbandonedStagingFiles() throws IOException {
        var abandoned = store().stage();
        abandoned.stream().write(1);

        assertThat(store().sweepStaging(Instant.now().minus(Duration.ofHours(1))))
                .isZero();
        assertThat(store().sweepStaging(Instant.now().plus(Duration.ofHours(1))))
                .isEqualTo(1);

        assertThat(abandoned.path()).doesNotExist();
        abandoned.close();
    }

    BlobId put(String text) throws IOException {
        try (var staging = store().stage()) {
            staging.stream().write(text.getBytes(StandardCharsets.UTF_8));
            return staging.commit();
        }
    }

    String read(BlobId id) throws IOException {
        try (var stream = store().open(id)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
