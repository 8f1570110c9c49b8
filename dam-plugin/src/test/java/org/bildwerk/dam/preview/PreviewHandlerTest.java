package org.bildwerk.dam.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.Edits;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.asset.LifeException;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.State;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreviewHandlerTest {

    private static DamTest dam;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void makesThreeSizesAPlaceholderAndColours() {
        var asset = settled(store(Pictures.encoded(1, 2000, 1000, Encoding.Jpeg.fast(80))));
        assertThat(asset.derived().get(Fact.PREVIEW_1024).width()).isEqualTo(1024);
        assertThat(asset.derived().get(Fact.PREVIEW_512).height()).isEqualTo(256);
        assertThat(asset.derived().get(Fact.PREVIEW_256).width()).isEqualTo(256);
        assertThat(asset.derived().get(Fact.THUMBHASH).value().path("hash").asString())
                .isNotBlank();
        assertThat(asset.derived().get(Fact.COLOUR).value().path("dominant").asString())
                .matches("#[0-9a-f]{6}");
        assertThat(asset.derived().values())
                .allSatisfy(fact -> assertThat(fact.state()).isEqualTo(Derived.State.FRESH));
    }

    @Test
    void keepsTransparency() {
        byte[] png;
        try (var image = Vips.open().fromPixels(new byte[300 * 300 * 4], 300, 300, 4)) {
            png = image.encode(Encoding.Png.standard());
        }
        var asset = settled(store(png));
        assertThat(asset.version().hasAlpha()).isTrue();
        assertThat(Vips.open().header(bytes(asset, Fact.PREVIEW_256)).hasAlpha())
                .isTrue();
    }

    @Test
    void showsTheEdit() {
        var before = settled(store(Pictures.encoded(3, 800, 400, Encoding.Jpeg.fast(80))));
        var old = before.derived().get(Fact.PREVIEW_512).blob();
        var edit = new Edit(1, 0, new Edit.Crop(0, 0, 1, 0.5));
        dam.bean(Edits.class).apply(People.editor(), before.id(), before.revision(), edit, FocalPoint.CENTRE);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !old.equals(
                        get(before.id()).derived().get(Fact.PREVIEW_512).blob()));
        var after = settled(before.id());
        assertThat(after.derived().get(Fact.PREVIEW_512).width()).isEqualTo(400);
        assertThat(after.derived().get(Fact.PREVIEW_512).height()).isEqualTo(400);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(references(old.sha256())).isZero();
    }

    @Test
    void keepsADamagedPictureWithTheReason() {
        var png = Pictures.encoded(4, 600, 600, Encoding.Png.standard());
        // The frame is whole, the packed pixels are not: only decoding shows it.
        int data = new String(png, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("IDAT") + 4;
        Arrays.fill(png, data, data + 2, (byte) 0);
        var asset = settled(store(png));
        var preview = asset.derived().get(Fact.PREVIEW_512);
        assertThat(preview.state()).isEqualTo(Derived.State.FAILED);
        assertThat(preview.reason()).startsWith("No preview:");
        assertThatThrownBy(() -> dam.bean(AssetLife.class).submit(People.editor(), asset.id()))
                .isInstanceOf(LifeException.class)
                .hasMessageContaining("nobody can review it");
        var jobs = dam.bean(Jobs.class);
        var job = jobs.latest(People.editor(), 10).stream()
                .filter(one -> one.kind().equals(PreviewHandler.KIND))
                .findFirst()
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jobs.items(People.editor(), job.id(), State.FAILED, 0, 10))
                        .anySatisfy(item -> assertThat(item.reason()).startsWith("No preview: ")));
    }

    @Test
    void tellsThatOnlyAPartOfADamagedPictureIsShown() {
        var whole = Pictures.encoded(6, 900, 700, Encoding.Jpeg.fast(80));
        var cut = Arrays.copyOf(whole, whole.length / 3);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;

        var asset = settled(store(cut));

        assertThat(asset.derived().get(Fact.PREVIEW_512).state()).isEqualTo(Derived.State.FRESH);
        assertThat(asset.derived().get(Fact.PREVIEW_512).reason()).startsWith("damaged: ");
        assertThat(asset.damage()).isPresent();
        assertThat(asset.undecodable()).isEmpty();
    }

    @Test
    void seesThatAWebpIsOverwritten() {
        var bytes = Pictures.encoded(7, 900, 700, Encoding.Webp.quality(80));
        Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 1000, (byte) 0xff);

        var asset = settled(store(bytes));

        assertThat(asset.damage().or(asset::undecodable)).isPresent();
    }

    @Test
    void rebuildsWhatAnotherMakerMade() {
        var asset = settled(store(Pictures.encoded(5, 500, 300, Encoding.Webp.quality(80))));
        dam.jdbc().sql("update bw_derived set maker = 'older', sha256 = sha256").update();
        var job = dam.bean(Rebuild.class).start(People.administrator());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> dam.bean(Jobs.class)
                                .find(People.administrator(), job.id())
                                .orElseThrow()
                                .finishedAt()
                        != null);
        assertThat(get(asset.id()).derived().get(Fact.PREVIEW_512).maker()).startsWith("libvips");
    }

    private static AssetId store(byte[] bytes) {
        var stored = Pictures.store(dam, People.editor(), bytes, "picture");
        return ((Ingested.Stored) stored).id();
    }

    private static Asset get(AssetId id) {
        return dam.bean(AssetCatalog.class).get(People.editor(), id);
    }

    private static Asset settled(AssetId id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(id).derived().values().stream()
                        .allMatch(fact -> fact.state() == Derived.State.FRESH || fact.state() == Derived.State.FAILED));
        return get(id);
    }

    private static byte[] bytes(Asset asset, String kind) {
        try (var in = dam.bean(BlobStore.class).open(asset.derived().get(kind).blob())) {
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int references(String sha256) {
        return dam.jdbc()
                .sql("select reference_count from bw_blob where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .single();
    }
}
