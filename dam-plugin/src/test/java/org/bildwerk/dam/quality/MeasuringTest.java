package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeasuringTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static DamTest dam;
    private static ResultRows rows;
    private static Measuring measuring;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        rows = new ResultRows(dam.jdbc());
        measuring = dam.bean(Measuring.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void measuresAnUploadTheSameWhetherItsPreviewIsThereOrNot() throws InterruptedException {
        var version = stored(grain(1, 1500, 1000, 3), "grain.png");
        var inPreview = awaitMeasured(version);
        var hash = hash(version);
        assertThat(inPreview.state()).isEqualTo(Derived.State.FRESH);
        assertThat(rows.stored(version).orElseThrow().preview()).isNotNull();

        change("update bw_derived set maker = maker || ', edit 1' where version_id = ?", version);
        assertThat(rows.stored(version).orElseThrow().preview()).isNull();
        change("delete from bw_quality where version_id = ?", version);
        change("delete from bw_picture_hash where version_id = ?", version);

        assertThat(measuring.of(version).results()).isEqualTo(inPreview.results());
        assertThat(hash(version)).isEqualTo(hash);
    }

    @Test
    void measuresTransparentPicturesThemselves() {
        var version = stored(grain(2, 300, 200, 4), "glass.png");
        assertThat(awaitMeasured(version).state()).isEqualTo(Derived.State.FRESH);
        assertThat(rows.stored(version).orElseThrow().plain()).isFalse();
    }

    @Test
    void waitsForThePreview() {
        var version = stored(grain(3, 320, 200, 3), "late.png");
        awaitMeasured(version);
        var maker = dam.bean(Checks.class).maker();
        change("delete from bw_quality where version_id = ?", version);
        assertThat(rows.ready(List.of(version), maker)).containsExactly(version);
        assertThat(rows.unfinished(maker, 10)).contains(version);
        change("update bw_derived set state = 'missing' where version_id = ?", version);
        assertThat(rows.ready(List.of(version), maker)).isEmpty();
    }

    @Test
    void saysWhyAFileWithoutPreviewIsNotMeasured() {
        var file = grain(4, 300, 200, 3);
        // Within the first chunk of pixels: what the chunks are is still well said.
        Arrays.fill(file, 3000, 4000, (byte) 0);
        var version = stored(file, "broken.png");
        var measured = awaitMeasured(version);
        assertThat(measured.state()).isEqualTo(Derived.State.FAILED);
        assertThat(measured.reason()).startsWith("The picture cannot be decoded");
    }

    @Test
    void keepsNothingOfAVersionThatGoesWhileItIsMeasured() throws Exception {
        var version = stored(grain(5, 320, 200, 3), "gone.png");
        awaitMeasured(version);
        var measured = new CompletableFuture<Measured>();
        dam.inTransaction(() -> {
            change("update bw_asset set current_version = null where current_version = ?", version);
            change("delete from bw_version where id = ?", version);
            Thread.ofVirtual().start(() -> {
                try {
                    measured.complete(measuring.measure(version, Making.UNKNOWN));
                } catch (InterruptedException | RuntimeException e) {
                    measured.completeExceptionally(e);
                }
            });
            await().atMost(PATIENCE).until(MeasuringTest::somebodyWaitsForALock);
        });
        assertThat(measured.get().state()).isEqualTo(Derived.State.FRESH);
        assertThat(rows.find(version)).isEmpty();
        assertThat(measuring.of(new VersionId(UUID.randomUUID())).reason()).isEqualTo("The version is gone");
    }

    private static boolean somebodyWaitsForALock() {
        return dam.jdbc().sql("""
                                select count(*) from pg_stat_activity
                                where wait_event_type = 'Lock' and datname = current_database()
                                """).query(Long.class).single() > 0;
    }

    private static VersionId stored(byte[] file, String name) {
        return ((Ingested.Stored) Pictures.store(dam, People.editor(), file, name))
                .asset()
                .version()
                .id();
    }

    private static Measured awaitMeasured(VersionId version) {
        await().atMost(PATIENCE).until(() -> rows.find(version).isPresent());
        return rows.find(version).orElseThrow();
    }

    private static void change(String sql, VersionId version) {
        dam.jdbc().sql(sql).param(version.value()).update();
    }

    private static String hash(VersionId version) {
        return dam.jdbc()
                .sql("select hash::text from bw_picture_hash where version_id = ?")
                .param(version.value())
                .query(String.class)
                .single();
    }

    /// Shades with grain in them: no two ways of making it smaller give the same.
    private static byte[] grain(long seed, int width, int height, int bands) {
        var random = new Random(seed);
        var pixels = new byte[width * height * bands];
        for (int index = 0; index < pixels.length; index++) {
            int x = index / bands % width;
            pixels[index] = (byte) (x * 200 / width + random.nextInt(56));
        }
        try (var image = Vips.open().fromPixels(pixels, width, height, bands)) {
            return image.encode(Encoding.Png.standard());
        }
    }
}
