package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.LabelRule;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SiteLabels;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.Exiftool;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.rendition.Preparation;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.delivery.rendition.Renditions;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.ImageFormat;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Animations go out as animations where the format can do that.
class AnimatedDeliveryTest {

    private static final String MODERN = "image/avif,image/webp,image/*,*/*;q=0.8";
    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;
    private static Publication publication;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = DeliveryTest.start();
        shop = server.site("shop");
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, shop.site(), CredentialChoice.INSIDE);
        asset = server.approved(shop, "Film", gif(6, 480, 360));
        shop.describe(asset, shop.present(asset).description(), SiteFixture.RIGHTS);
        publication = shop.publish(asset);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// A square that moves, by another encoder than ours.
    private static byte[] gif(int frames, int width, int height) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                var brush = image.createGraphics();
                brush.setColor(new Color(40 + frames, 90, 160));
                brush.fillRect(0, 0, width, height);
                brush.setColor(Color.WHITE);
                brush.fillRect(i * width / frames, height / 3, width / frames, height / 3);
                brush.dispose();
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String address(Publication of, String specAndFile) {
        return "/i/" + of.assetKey() + "/" + of.rev() + "/" + specAndFile;
    }

    private static HttpResponse<byte[]> fetch(Publication of, String specAndFile) {
        var response = server.get(address(of, specAndFile), "Accept", MODERN);
        assertThat(response.statusCode())
                .as(specAndFile + DeliveryTest.text(response))
                .isEqualTo(200);
        return response;
    }

    private static int frames(HttpResponse<byte[]> response) {
        return Vips.open().header(response.body()).pages();
    }

    @Test
    void movesAsWebpInEverySizeAndShape() {
        for (var spec : List.of("w320", "w320-ar1x1", "w320-ar1x1-gauto", "w320-ar16x9-cpad", "w320-ar16x9-cfit")) {
            var moving = fetch(publication, spec + "/film.webp");
            assertThat(header(moving, "Content-Type")).isEqualTo("image/webp");
            assertThat(frames(moving)).as(spec).isEqualTo(6);
            var still =
                    Vips.open().header(fetch(publication, spec + "/film.jpg").body());
            var film = Vips.open().header(moving.body());
            assertThat(film.width()).isEqualTo(still.width());
            assertThat(film.height()).isEqualTo(still.height());
        }
    }

    @Test
    void standsStillWhereTheFormatHasNoFrames() {
        assertThat(frames(fetch(publication, "w320/film.jpg"))).isEqualTo(1);
        assertThat(frames(fetch(publication, "w320/film.avif"))).isEqualTo(1);
        assertThat(Vips.open()
                        .header(server.get("/i/" + asset.key() + "/film.jpg").body())
                        .format())
                .contains(ImageFormat.JPEG);
    }

    @Test
    void prefersTheAnimationToABetterFormat() {
        var chosen = fetch(publication, "w320/film.auto");
        assertThat(header(chosen, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(chosen, "Vary")).isEqualTo("Accept");
        assertThat(frames(chosen)).isEqualTo(6);
        var markup = DeliveryTest.text(server.get("/api/v1/sites/shop/slots/card/markup?as=html&asset=" + asset.key()));
        assertThat(markup).contains("image/webp").doesNotContain("image/avif");
    }

    @Test
    void carriesFactsAndCredentialAndComesInAgain() throws IOException {
        var bytes = fetch(publication, "w420/film.webp").body();
        var file = Files.write(folder.resolve("film.webp"), bytes);
        assertThat(Exiftool.tags(List.of(file)).getFirst()).containsEntry("XMP-photoshop:Credit", "Studio / Bildwerk");
        var credential = server.dam()
                .bean(CredentialReader.class)
                .read(file, "image/webp")
                .credential();
        assertThat(credential.holds()).isTrue();
        var again = shop.publish(server.approved(shop, "Wieder", bytes));
        assertThat(frames(fetch(again, "w320/wieder.webp"))).isEqualTo(6);
    }

    @Test
    void labelsEveryFrame() throws IOException {
        var labels = server.dam().bean(SiteLabels.class);
        labels.choose(SiteFixture.SEO, shop.site(), new LabelRule(LabelRule.Scope.ALL, LabelRule.NONE.label()));
        var labelled = shop.publish(server.approved(shop, "Etikett", gif(3, 400, 300)));
        labels.choose(SiteFixture.SEO, shop.site(), LabelRule.NONE);
        var film = Files.write(
                folder.resolve("label.webp"),
                fetch(labelled, "w400/etikett.webp").body());
        var spreads = new ArrayList<Integer>();
        try (var opened = Vips.open().film(film, 10_000_000)) {
            opened.encode(
                    frame -> {
                        spreads.add(
                                spread(frame.crop(new Region(200, 260, 200, 40)).rgba()));
                        return frame;
                    },
                    Encoding.Webp.quality(50));
        }
        assertThat(spreads).hasSize(3).allMatch(spread -> spread > 100);
    }

    private static int spread(byte[] rgba) {
        int low = 255;
        int high = 0;
        for (int i = 0; i < rgba.length; i += 4) {
            low = Math.min(low, rgba[i] & 255);
            high = Math.max(high, rgba[i] & 255);
        }
        return high - low;
    }

    @Test
    void isMadeAheadAsAllPicturesAre() throws IOException {
        var ahead = shop.publish(server.approved(shop, "Voraus", gif(5, 480, 320)));
        var release = server.dam()
                .bean(PublicAssets.class)
                .byKey(ahead.assetKey())
                .flatMap(known -> known.liveOn(shop.site().id()))
                .orElseThrow();
        var orders = List.of(
                new RenditionOrder(release, RenditionSpec.ofWidth(320), ImageType.WEBP),
                new RenditionOrder(release, RenditionSpec.ofWidth(320), ImageType.JPEG));
        var ready = new ArrayList<RenditionOrder>();
        var renditions = server.dam().bean(Renditions.class);
        assertThat(renditions.prepare(Vips.open(), orders, watch(ready))).isTrue();
        assertThat(ready).containsExactlyElementsOf(orders);
        var before = server.encodes();
        assertThat(frames(fetch(ahead, "w320/voraus.webp"))).isEqualTo(5);
        assertThat(frames(fetch(ahead, "w320/voraus.jpg"))).isEqualTo(1);
        assertThat(server.encodes()).isEqualTo(before);
    }

    private static Preparation watch(List<RenditionOrder> ready) {
        return new Preparation() {

            @Override
            public boolean goesOn() {
                return true;
            }

            @Override
            public void ready(RenditionOrder order) {
                ready.add(order);
            }
        };
    }

    @Test
    void standsStillWhereItIsTooLongAndWhereAModelMadeIt() throws IOException {
        var tooLong = shop.publish(server.approved(shop, "Lang", gif(70, 800, 600)));
        assertThat(frames(fetch(tooLong, "w320/lang.webp"))).isEqualTo(1);
        assertThat(header(fetch(tooLong, "w320/lang.auto"), "Content-Type")).isIn("image/webp", "image/avif");
        var made = server.approved(shop, "Modell", gif(4, 401, 300));
        server.dam()
                .jdbc()
                .sql("update bw_version set origin = 'generate' where id = ?")
                .param(made.version().id().value())
                .update();
        var generated = shop.publish(shop.present(made));
        assertThat(frames(fetch(generated, "w320/modell.webp"))).isEqualTo(1);
    }
}
