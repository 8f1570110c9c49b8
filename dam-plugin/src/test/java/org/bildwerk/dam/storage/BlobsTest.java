package org.bildwerk.dam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.bildwerk.dam.DamTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlobsTest {

    private static final Duration GRACE = Duration.ofHours(1);

    private DamTest dam;
    private BlobStore store;
    private Blobs blobs;

    @BeforeEach
    void start() {
        // The sweep that runs by itself shall find nothing.
        dam = DamTest.with().settings("bildwerk.storage.grace=3650d").start();
        store = dam.bean(BlobStore.class);
        blobs = dam.bean(Blobs.class);
    }

    @AfterEach
    void stop() {
        dam.close();
    }

    @Test
    void keepsAFileWhileSomebodyRefersToIt() throws IOException {
        var id = stored("picture");
        retain(id);
        release(id);
        age(id);

        assertThat(blobs.sweep(GRACE).removed()).isZero();
        assertThat(store.exists(id)).isTrue();
    }

    @Test
    void removesAFileOnceNobodyHasReferredToItForTheGracePeriod() throws IOException {
        var id = stored("picture");
        release(id);
        assertThat(blobs.sweep(GRACE).removed()).isZero();

        age(id);

        assertThat(blobs.sweep(GRACE)).isEqualTo(new SweepReport(1, 7, 0, 0));
        assertThat(store.exists(id)).isFalse();
        assertThat(rows()).isZero();
    }

    @Test
    void removesFilesThatNoRowKnows() throws IOException {
        var id = put("orphan");
        assertThat(blobs.sweep(GRACE).removed()).isZero();
        assertThat(store.exists(id)).isTrue();

        age(id);

        assertThat(blobs.sweep(GRACE)).isEqualTo(new SweepReport(1, 6, 1, 0));
        assertThat(store.exists(id)).isFalse();
    }

    @Test
    void leavesAFileThatWasJustStoredAgain() throws IOException {
        var id = stored("picture");
        release(id);
        age(id);

        put("picture");

        assertThat(blobs.sweep(GRACE).removed()).isZero();
        retain(id);
        assertThat(store.exists(id)).isTrue();
    }

    @Test
    void saysSoWhenTheFileWentBeforeItWasRetained() throws IOException {
        var id = put("picture");
        store.delete(id);

        assertThatThrownBy(() -> retain(id)).isInstanceOf(BlobMissingException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void forgetsARowWhoseFileIsGoneAlready() throws IOException {
        var id = stored("picture");
        release(id);
        age(id);
        store.delete(id);

        assertThat(blobs.sweep(GRACE).removed()).isEqualTo(1);
        assertThat(rows()).isZero();
    }

    @Test
    void countsNothingThatWasTakenBack() throws IOException {
        var id = put("picture");

        assertThatThrownBy(() -> dam.inTransaction(() -> {
                    blobs.retain(id, 7, "image/png");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(rows()).isZero();
    }

    private BlobId stored(String text) throws IOException {
        var id = put(text);
        retain(id);
        return id;
    }

    private BlobId put(String text) throws IOException {
        try (var staging = store.stage()) {
            staging.stream().write(text.getBytes(StandardCharsets.UTF_8));
            return staging.commit();
        }
    }

    private void retain(BlobId id) {
        dam.inTransaction(() -> blobs.retain(id, 7, "image/png"));
    }

    private void release(BlobId id) {
        dam.inTransaction(() -> blobs.release(id));
    }

    private void age(BlobId id) throws IOException {
        Files.setLastModifiedTime(file(id), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        dam.jdbc()
                .sql("update bw_blob set unreferenced_since = unreferenced_since - interval '2 days'")
                .update();
    }

    private Path file(BlobId id) {
        try (var lease = store.lend(id)) {
            return lease.path();
        }
    }

    private long rows() {
        return dam.jdbc().sql("select count(*) from bw_blob").query(Long.class).single();
    }
}
