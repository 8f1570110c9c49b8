package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.LabelRule;
import org.bildwerk.dam.site.LabelRule.Scope;
import org.bildwerk.dam.site.PictureLabel;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SiteLabels;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.Exiftool;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Region;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site puts a visible label on its pictures.
class LabelledDeliveryTest {

    private static final String AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private static final PictureLabel LABEL =
            new PictureLabel(PictureLabel.Words.KI_GENERIERT, PictureLabel.Corner.BOTTOM_RIGHT, 5, 320);

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static long seed = 830;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, shop.site(), CredentialChoice.INSIDE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void labelNothing() {
        choose(Scope.NONE);
    }

    private static void choose(Scope scope) {
        server.dam().bean(SiteLabels.class).choose(SiteFixture.SEO, shop.site(), new LabelRule(scope, LABEL));
    }

    private static Asset approved(boolean generated, byte[] bytes) {
        var stored = server.approved(shop, "Bild", bytes);
        if (generated) {
            server.dam()
                    .jdbc()
                    .sql("update bw_version set origin = 'generate' where id = ?")
                    .param(stored.version().id().value())
                    .update();
        }
        var texts = new TreeMap<String, Text>();
        texts.put("de", new Text("Bild", null, "Ein Bild"));
        var description = new Description(texts, List.of(), List.of("Studio Nord"), generated ? AI : null);
        return shop.describe(stored, description, SiteFixture.RIGHTS);
    }

    /// Hardly more than one tone, so that a label shows.
    private static byte[] grey(int bands, Encoding encoding) {
        var pixels = new byte[640 * 480 * bands];
        for (int i = 0; i < pixels.length; i++) {
            int x = i / bands % 640;
            pixels[i] = (byte) (bands == 4 && i % 4 == 3 ? 255 : 120 + seed % 30 + x / 8);
        }
        seed++;
        try (var image = Vips.open().fromPixels(pixels, 640, 480, bands)) {
            return image.encode(encoding);
        }
    }

    private static byte[] fetch(Publication publication, String specAndFile) {
        var path = "/i/" + publication.assetKey() + "/" + publication.rev() + "/" + specAndFile;
        var response = server.get(path, "Accept", "image/webp");
        assertThat(response.statusCode()).as(path + DeliveryTest.text(response)).isEqualTo(200);
        return response.body();
    }

    /// Tells whether something darker and lighter than the picture stands in the corner.
    private static boolean isLabelled(byte[] bytes) {
        try (var image = Vips.open().load(bytes)) {
            int width = image.width();
            int height = image.height();
            var corner = image.crop(new Region(width * 2 / 3, height * 5 / 6, width / 3, height / 6));
            var middle = image.crop(new Region(width / 3, height / 3, width / 3, height / 3));
            return spread(corner.rgba()) > 100 && spread(middle.rgba()) < 60;
        }
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
    void labelsWhatAModelMadeInEveryFormatAndNothingElse() {
        choose(Scope.AI);
        var made = shop.publish(approved(true, grey(4, Encoding.Png.standard())));
        for (var type : List.of("jpg", "webp", "avif", "png", "auto")) {
            assertThat(isLabelled(fetch(made, "w540/bild." + type))).as(type).isTrue();
        }
        assertThat(isLabelled(fetch(made, "w320-ar1x1/bild.jpg"))).isTrue();
        assertThat(isLabelled(fetch(made, "w640-ar4x3-cpad/bild.jpg"))).isTrue();
        var canonical = server.get("/i/" + made.assetKey() + "/bild.jpg");
        assertThat(isLabelled(canonical.body())).isTrue();
        var drawn = shop.publish(approved(false, grey(3, Encoding.Jpeg.fast(95))));
        assertThat(isLabelled(fetch(drawn, "w540/bild.jpg"))).isFalse();
        choose(Scope.ALL);
        var anew = shop.publish(shop.present(asset(drawn)));
        assertThat(isLabelled(fetch(anew, "w540/bild.jpg"))).isTrue();
    }

    private static Asset asset(Publication publication) {
        return server.dam().bean(AssetCatalog.class).get(Caller.system(), publication.asset());
    }

    @Test
    void comesWithTheNextPublicationAndChangesNoAddress() {
        var asset = approved(false, grey(3, Encoding.Jpeg.fast(95)));
        var before = shop.publish(asset);
        var plain = fetch(before, "w540/bild.webp");
        choose(Scope.ALL);
        assertThat(fetch(before, "w540/bild.webp")).isEqualTo(plain);
        var after = shop.publish(shop.present(asset));
        assertThat(after.rev()).isNotEqualTo(before.rev());
        assertThat(isLabelled(fetch(after, "w540/bild.webp"))).isTrue();
        assertThat(shop.publish(shop.present(asset)).rev()).as("nothing new").isEqualTo(after.rev());
        choose(Scope.NONE);
        assertThat(isLabelled(fetch(after, "w540/bild.webp"))).isTrue();
        var last = shop.publish(shop.present(asset));
        assertThat(isLabelled(fetch(last, "w540/bild.webp"))).isFalse();
    }

    @Test
    void keepsFactsCredentialAndMark() throws IOException, InterruptedException {
        choose(Scope.AI);
        var picture = approved(true, DeliveryTest.encoded(seed++, 1000, 800, Encoding.Png.standard()));
        var publication = shop.publish(picture);
        for (var type : Map.of("jpg", "image/jpeg", "webp", "image/webp", "avif", "image/avif")
                .entrySet()) {
            var file = Files.write(
                    folder.resolve("label." + type.getKey()), fetch(publication, "w900/bild." + type.getKey()));
            assertThat(Exiftool.tags(List.of(file)).getFirst())
                    .as(type.getKey())
                    .containsEntry("XMP-iptcExt:DigitalSourceType", AI)
                    .containsEntry("XMP-dc:Creator", "Studio Nord");
            var credential = server.dam()
                    .bean(CredentialReader.class)
                    .read(file, type.getValue())
                    .credential();
            assertThat(credential.holds()).as(type.getKey()).isTrue();
            var found = server.dam().bean(Marks.class).find(file);
            assertThat(found.found()).as("mark in " + type.getKey()).isTrue();
        }
    }
}
