package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.provenance.credential.Credential.Standing;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.Exiftool;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataWriter;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.IptcStructures;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a picture came as, every format that it leaves in carries its facts, its credential and, where a model made
/// it, its mark. A PNG goes out of what is transparent alone, so a second PNG makes up for the JPEG.
class EveryFormatTest {

    private static final String TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final Encoding WEBP = Encoding.Webp.quality(90);

    private static final List<Source> SOURCES = List.of(
            new Source("jpeg", 3, Encoding.Jpeg.fast(92), true),
            new Source("png", 4, Encoding.Png.standard(), true),
            new Source("palette", 4, Encoding.Png.standard().withPalette(true), false),
            new Source("webp", 4, WEBP, true),
            new Source("avif", 4, Encoding.Avif.quality(80).withEffort(0), false),
            new Source("tiff", 4, Encoding.Tiff.standard(), false));

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static final List<Sent> SENT = new ArrayList<>();

    @TempDir
    private static Path folder;

    /// A picture as it came.
    ///
    /// @param bands three, or four with transparency
    /// @param generated whether a model made it
    private record Source(String name, int bands, Encoding encoding, boolean generated) {

        List<String> formats() {
            return bands == 3 ? List.of("jpg", "webp", "avif") : List.of("jpg", "webp", "avif", "png");
        }
    }

    /// A rendition as it went out.
    private record Sent(Source source, Asset asset, Path file, String mediaType) {}

    @BeforeAll
    static void fetchEachSourceInEachFormat() throws IOException {
        server = DeliveryTest.start();
        shop = server.site("shop");
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, shop.site(), CredentialChoice.INSIDE);
        for (var source : SOURCES) {
            var asset = described(server.approved(shop, source.name(), original(source)), source);
            var rev = shop.publish(asset).rev();
            for (var format : source.formats()) {
                var path = "/i/%s/%s/w320/%s.%s".formatted(asset.key(), rev, source.name(), format);
                var response = server.get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                var file = Files.write(folder.resolve(source.name() + "." + format), response.body());
                SENT.add(new Sent(source, asset, file, DeliveryTest.header(response, "Content-Type")));
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Says where and when, and nothing else.
    private static byte[] original(Source source) {
        var place =
                new FieldValue.Structure(Map.of(IptcStructures.LOCATION.name("City"), new FieldValue.Text("Leipzig")));
        var change = MetadataChange.none()
                .set(IptcFields.LOCATION_SHOWN, FieldValue.Items.of(place))
                .set(
                        IptcFields.DATE_CREATED,
                        new FieldValue.Moment(PhotoDate.parse("2026-03-04").orElseThrow()));
        try (var image = Vips.open().fromPixels(pixels(source.bands()), WIDTH, HEIGHT, source.bands())) {
            var target = new MemoryChannel();
            MetadataWriter.standard().write(MemoryChannel.of(image.encode(source.encoding())), target, change);
            return target.toByteArray();
        }
    }

    /// Colours that run into each other; the last band is transparency where there is one, in the left third.
    private static byte[] pixels(int bands) {
        var colours = bands == 3 ? 3 : bands - 1;
        var pixels = new byte[bands * WIDTH * HEIGHT];
        for (int i = 0, at = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            for (int band = 0; band < colours; band++) {
                pixels[at++] = (byte) (60 + band * 40 + x * 100 / WIDTH + (i / WIDTH) * 40 / HEIGHT);
            }
            if (colours < bands) {
                pixels[at++] = (byte) (x < WIDTH / 3 ? 100 + x * 155 / (WIDTH / 3) : 255);
            }
        }
        return pixels;
    }

    private static Asset described(Asset stored, Source source) {
        if (source.generated()) {
            generated(stored);
        }
        var texts = new TreeMap<String, Text>();
        texts.put("de", new Text(source.name(), null, "Ein Verlauf"));
        var term = source.generated() ? "trainedAlgorithmicMedia" : "digitalCapture";
        var description = new Description(texts, List.of(), List.of("Studio Nord"), TERMS + term);
        return shop.describe(stored, description, SiteFixture.RIGHTS);
    }

    private static void generated(Asset stored) {
        var version = stored.version().id().value();
        var jdbc = server.dam().jdbc();
        jdbc.sql("update bw_version set origin = 'generate' where id = ?")
                .param(version)
                .update();
        var recipe = new Recipe("sd-turbo", "ab".repeat(32), "a fog", null, 7L, "torch-cpu", null, 1, 0.0, 512, 512);
        jdbc.sql("""
                insert into bw_recipe (version_id, body) values (?, cast(? as jsonb))
                on conflict (version_id) do update set body = excluded.body
                """).params(version, Json.write(recipe)).update();
    }

    @Test
    void tellsAnotherReaderWhoMadeItWhenWhereAndOnWhichTerms() {
        var all = Exiftool.tags(SENT.stream().map(Sent::file).toList());
        for (int i = 0; i < SENT.size(); i++) {
            var sent = SENT.get(i);
            var term = sent.source().generated() ? "trainedAlgorithmicMedia" : "digitalCapture";
            var tags = all.get(i);
            assertThat(tags)
                    .as(sent.file().getFileName().toString())
                    .containsEntry("XMP-dc:Creator", "Studio Nord")
                    .containsEntry("XMP-photoshop:Credit", "Studio / Bildwerk")
                    .containsEntry("XMP-dc:Rights", "© Studio")
                    .containsEntry("XMP-xmpRights:WebStatement", "https://example.org/licence")
                    .containsEntry("XMP-plus:LicensorURL", "https://example.org/buy")
                    .containsEntry("XMP-iptcExt:DigitalSourceType", TERMS + term)
                    .containsEntry("XMP-iptcExt:LocationShownCity", "Leipzig")
                    .containsEntry("IFD0:Artist", "Studio Nord")
                    .containsEntry("IFD0:Copyright", "© Studio");
            assertThat(tags.get("XMP-photoshop:DateCreated"))
                    .as(sent.file().getFileName().toString())
                    .startsWith("2026:03:04");
        }
        assertThat(SENT).as("five sources in four formats, and a JPEG in three").hasSize(23);
    }

    @Test
    void carriesACredentialThatHolds() {
        for (var sent : SENT) {
            var credential = server.dam()
                    .bean(CredentialReader.class)
                    .read(sent.file(), sent.mediaType())
                    .credential();
            assertThat(credential.holds())
                    .as(sent.file().getFileName().toString())
                    .isTrue();
            assertThat(credential.standing()).isEqualTo(Standing.OWN_AUTHORITY);
        }
    }

    @Test
    void carriesTheMarkWhereAModelMadeItAndNowhereElse() throws InterruptedException {
        for (var sent : SENT) {
            var found = server.dam().bean(Marks.class).find(sent.file());
            assertThat(found.found())
                    .as(sent.file().getFileName().toString())
                    .isEqualTo(sent.source().generated());
            if (found.found()) {
                assertThat(found.owner()).isNotNull();
                assertThat(found.owner().asset()).isEqualTo(sent.asset().id());
            }
        }
    }

    @Test
    void makesNoPngOfWhatHasNoTransparency() {
        var jpeg = SENT.getFirst();
        var address = "/i/" + jpeg.asset().key() + "/"
                + shop.publish(shop.present(jpeg.asset())).rev() + "/w320/jpeg.png";
        assertThat(server.get(address).statusCode()).isEqualTo(404);
    }
}
