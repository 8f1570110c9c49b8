package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.Credential.Standing;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.Exiftool;
import org.bildwerk.delivery.rendition.RenditionCache;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataWriter;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.IptcStructures;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What leaves the house carries its facts and its credential.
class SignedDeliveryTest {

    private static final String PROMPT = "a cup of tea, by a secret recipe";
    private static final String AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;
    private static Publication publication;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        asset = described(server.approved(shop, "Tasse", original()));
        publication = shop.publish(asset);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// A generated picture that says where and when, and has a prompt in its chunks.
    private static byte[] original() {
        var pixels =
                DeliveryTest.encoded(21, 1800, 1200, Encoding.Png.standard().withCompression(1));
        var place = new FieldValue.Structure(Map.of(
                IptcStructures.LOCATION.name("City"),
                new FieldValue.Text("Leipzig"),
                org.bildwerk.metadata.iptc.Namespace.EXIF.name("GPSLatitude"),
                new FieldValue.Text("51,20.4N")));
        var change = MetadataChange.none()
                .set(IptcFields.LOCATION_SHOWN, FieldValue.Items.of(place))
                .set(
                        IptcFields.DATE_CREATED,
                        new FieldValue.Moment(PhotoDate.parse("2026-03-04").orElseThrow()))
                .set(IptcFields.AI_PROMPT_INFORMATION, new FieldValue.Text(PROMPT));
        var target = new MemoryChannel();
        MetadataWriter.standard().write(MemoryChannel.of(pixels), target, change);
        return target.toByteArray();
    }

    private static Asset described(Asset stored) {
        generated(stored);
        var texts = new TreeMap<String, Text>();
        texts.put("de", new Text("Tasse", null, "Eine Tasse Tee"));
        texts.put("en", new Text("Cup", null, "A cup of tea"));
        return shop.describe(stored, new Description(texts, List.of(), List.of("Studio Nord"), AI), SiteFixture.RIGHTS);
    }

    private static void generated(Asset stored) {
        var jdbc = server.dam().jdbc();
        jdbc.sql("update bw_version set origin = 'generate' where asset_id = ?")
                .param(stored.id().value())
                .update();
        var recipe = new Recipe("sd-turbo", "ab".repeat(32), PROMPT, null, 7L, "torch-cpu", null, 1, 0.0, 640, 512);
        jdbc.sql(
                        "insert into bw_recipe (version_id, body) values (?, cast(? as jsonb)) on conflict (version_id) do update set body = excluded.body")
                .params(stored.version().id().value(), Json.write(recipe))
                .update();
    }

    private static String path(String specAndExtension) {
        var parts = specAndExtension.split("\\.");
        return "/i/%s/%s/%s/tasse.%s".formatted(asset.key(), publication.rev(), parts[0], parts[1]);
    }

    private static Path saved(byte[] bytes, String extension) {
        try {
            return Files.write(Files.createTempFile(folder, "rendition", "." + extension), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Credential credential(byte[] image, String extension, byte @Nullable [] manifest) {
        var type = "image/" + extension.replace("jpg", "jpeg");
        return server.dam()
                .bean(CredentialReader.class)
                .read(saved(image, extension), type, manifest)
                .credential();
    }

    private static String manifestPath(HttpResponse<?> response) {
        assertThat(header(response, "Link")).matches("</c/[0-9a-f]{32}\\.c2pa>; rel=\"c2pa-manifest\"");
        return header(response, "Link").replaceFirst("^<([^>]*)>.*", "$1");
    }

    private static Map<String, String> exiftool(byte[] image, String extension) {
        return Exiftool.tags(saved(image, extension));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w700.jpg", "w700.webp", "w700.avif", "w1520.jpg"})
    void carriesTheFactsOfTheRecord(String address) throws Exception {
        var response = server.get(path(address));
        var extension = address.substring(address.indexOf('.') + 1);
        var tags = exiftool(response.body(), extension);
        assertThat(tags)
                .containsEntry("XMP-dc:Creator", "Studio Nord")
                .containsEntry("XMP-photoshop:Credit", "Studio / Bildwerk")
                .containsEntry("XMP-dc:Rights", "© Studio")
                .containsEntry("XMP-xmpRights:WebStatement", "https://example.org/licence")
                .containsEntry("XMP-plus:LicensorURL", "https://example.org/buy")
                .containsEntry("XMP-iptcExt:DigitalSourceType", AI)
                .containsEntry("XMP-iptcCore:AltTextAccessibility", "Eine Tasse Tee")
                .containsEntry("XMP-iptcExt:LocationShownCity", "Leipzig")
                .containsEntry("IFD0:Artist", "Studio Nord")
                .containsEntry("IFD0:Copyright", "© Studio");
        assertThat(tags.get("XMP-photoshop:DateCreated")).startsWith("2026:03:04");
        assertThat(tags.keySet()).noneMatch(tag -> tag.contains("GPS"));
        assertThat(new String(response.body(), StandardCharsets.ISO_8859_1)).doesNotContain(PROMPT);
        assertThat(ImageMetadata.read(MemoryChannel.of(response.body()))
                        .get(IptcFields.ALT_TEXT)
                        .flatMap(alt -> alt.in("en")))
                .contains("A cup of tea");
    }

    @Test
    void carriesTheFactsInAPngToo() throws Exception {
        byte[] png;
        var pixels = new byte[400 * 400 * 4];
        java.util.Arrays.fill(pixels, pixels.length / 2, pixels.length, (byte) 120);
        try (var image = Vips.open().fromPixels(pixels, 400, 400, 4)) {
            png = image.encode(Encoding.Png.standard());
        }
        var glass = described(server.approved(shop, "Glas", png));
        var rev = shop.publish(glass).rev();
        var response = server.get("/i/" + glass.key() + "/" + rev + "/w320/tasse.png");
        assertThat(exiftool(response.body(), "png"))
                .containsEntry("XMP-photoshop:Credit", "Studio / Bildwerk")
                .containsEntry("IFD0:Artist", "Studio Nord");
        var manifest = server.get(manifestPath(response)).body();
        assertThat(credential(response.body(), "png", manifest).standing()).isEqualTo(Standing.OWN_AUTHORITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w1520.jpg", "w1520.webp", "w1520.avif", "w1520-ar16x9.jpg"})
    void signsLargeRenditionsInside(String address) {
        var response = server.get(path(address));
        assertThat(response.headers().map()).doesNotContainKey("link");
        var credential = credential(response.body(), address.substring(address.indexOf('.') + 1), null);
        assertThat(credential.standing()).isEqualTo(Standing.OWN_AUTHORITY);
        assertThat(credential.holds()).isTrue();
        assertThat(credential.tree().deeds())
                .extracting(Credential.Deed::action)
                .contains("c2pa.created", "c2pa.resized.proportional", "c2pa.watermarked.unbound", "c2pa.published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w540.jpg", "w540.webp", "w540.avif"})
    void signsSmallRenditionsBeside(String address) throws Exception {
        var extension = address.substring(address.indexOf('.') + 1);
        var response = server.get(path(address));
        assertThat(credential(response.body(), extension, null).standing()).isEqualTo(Standing.ABSENT);
        var manifestPath = manifestPath(response);
        var manifest = server.get(manifestPath);
        assertThat(manifest.statusCode()).isEqualTo(200);
        assertThat(header(manifest, "Content-Type")).isEqualTo("application/c2pa");
        assertThat(header(manifest, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(manifest, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(server.get(manifestPath, "If-None-Match", header(manifest, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        var credential = credential(response.body(), extension, manifest.body());
        assertThat(credential.holds()).isTrue();
        assertThat(credential.standing()).isEqualTo(Standing.OWN_AUTHORITY);
        var other = server.get(path("w420." + extension)).body();
        assertThat(credential(other, extension, manifest.body()).holds()).isFalse();
        assertThat(exiftool(response.body(), extension).get("XMP-dcterms:Provenance"))
                .isEqualTo(extension.equals("avif") ? null : "https://bilder.example.org" + manifestPath);
    }

    @Test
    void givesTheSameBytesForGood() {
        var first = new HashMap<String, HttpResponse<byte[]>>();
        for (var address : List.of("w1520.avif", "w900.webp")) {
            first.put(address, server.get(path(address)));
        }
        server.dam().bean(RenditionCache.class).forget(asset.key());
        first.forEach((address, before) -> assertSame(server, address, before));
        try (var restarted = server.again()) {
            restarted.dam().bean(RenditionCache.class).forget(asset.key());
            first.forEach((address, before) -> assertSame(restarted, address, before));
            assertThat(restarted.encodes()).isZero();
        }
    }

    private static void assertSame(DeliveryTest node, String address, HttpResponse<byte[]> before) {
        assertThat(before.statusCode()).isEqualTo(200);
        var tag = header(before, "ETag");
        var again = node.get(path(address));
        assertThat(again.body()).isEqualTo(before.body());
        var head = node.send("HEAD", path(address), null);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(before.body().length));
        var known = node.get(path(address), "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(List.of(again, head, known))
                .allSatisfy(answer -> assertThat(header(answer, "ETag")).isEqualTo(tag));
        assertThat(List.of(again, head))
                .allSatisfy(answer -> assertThat(header(answer, "Link")).isEqualTo(header(before, "Link")));
    }

    @Test
    void marksWhatWasGeneratedAgainAfterACut() throws Exception {
        for (var address : List.of("w900-ar1x1.jpg", "w700.webp")) {
            var file = saved(server.get(path(address)).body(), "bin");
            var found = server.dam().bean(Marks.class).find(file);
            assertThat(found.found()).as(address).isTrue();
            assertThat(found.owner().asset()).isEqualTo(asset.id());
        }
    }

    @Test
    void namesTheOriginOfAnUploadWithoutItsFileName() {
        var upload = server.approved(shop, "Foto", DeliveryTest.jpeg(22, 1700, 1100));
        var rev = shop.publish(upload).rev();
        var body =
                server.get("/i/" + upload.key() + "/" + rev + "/w1520/foto.jpg").body();
        var tree = credential(body, "jpg", null).tree();
        assertThat(tree.deeds())
                .extracting(Credential.Deed::action)
                .containsExactly("c2pa.opened", "c2pa.resized.proportional", "c2pa.edited.metadata", "c2pa.published");
        assertThat(tree.ingredients()).extracting(Credential.Origin::title).containsExactly("foto");
    }

    @Test
    void signsNothingWhereTheSiteOrTheOperatorWantsNone() {
        var quiet = server.site("quiet");
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, quiet.site(), CredentialChoice.NONE);
        var upload = server.approved(quiet, "Still", DeliveryTest.jpeg(23, 1700, 1100));
        var path = "/i/" + upload.key() + "/" + quiet.publish(upload).rev() + "/w1520/still.jpg";
        assertUnsigned(server.get(path));
        try (var off = server.again("bildwerk.delivery.credentials=false")) {
            assertUnsigned(off.get(path("w1520.jpg")));
            assertUnsigned(off.get(path("w700.jpg")));
        }
    }

    private static void assertUnsigned(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map()).doesNotContainKey("link");
        assertThat(header(response, "Cache-Control")).contains("immutable");
        assertThat(credential(response.body(), "jpg", null).standing()).isEqualTo(Standing.ABSENT);
    }

    @Test
    void deliversUnsignedAndSaysWhyWhereSigningFails() {
        try (var broken = server.again(
                "bildwerk.provenance.keystore=" + folder.resolve("none.p12"),
                "bildwerk.provenance.own-authority=false")) {
            var response = broken.get(path("w1170.jpg"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(credential(response.body(), "jpg", null).standing()).isEqualTo(Standing.ABSENT);
            assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=300");
            var again = broken.get(path("w1170.jpg"));
            assertThat(again.body()).isEqualTo(response.body());
            assertThat(header(again, "ETag")).isEqualTo(header(response, "ETag"));
            assertThat(header(again, "Server-Timing")).isEqualTo("cache;desc=hit");
            var failures = broken.get("/api/v1/renditions/failures");
            assertThat(DeliveryTest.text(failures)).contains("w1170", "none.p12", asset.key());
            var inVain = broken.send("POST", "/api/v1/renditions/failures/retry?site=shop", null);
            assertThat(DeliveryTest.text(inVain)).isEqualTo("{\"signed\":0,\"failed\":1,\"left\":0}");
        }
        var retried = server.send("POST", "/api/v1/renditions/failures/retry?site=shop", null);
        assertThat(DeliveryTest.text(retried)).isEqualTo("{\"signed\":1,\"failed\":0,\"left\":0}");
        assertThat(DeliveryTest.text(server.get("/api/v1/renditions/failures"))).isEqualTo("[]");
        assertThat(server.get(path("w1170.jpg")).headers().map()).containsKey("link");
    }

    @Test
    void promisesNothingForLongWhileTheLibraryIsMissing() {
        System.setProperty("BILDWERK_C2PA", folder.resolve("none.so").toString());
        try (var without = server.again();
                var unwanted = server.again("bildwerk.delivery.credentials=false")) {
            var response = without.get(path("w1520.jpg"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=300");
            assertThat(header(unwanted.get(path("w1520.jpg")), "Cache-Control")).contains("immutable");
        } finally {
            System.clearProperty("BILDWERK_C2PA");
        }
        assertThat(header(server.get(path("w1520.jpg")), "Cache-Control")).contains("immutable");
    }

    @Test
    void letsGoOfWhatWasWithdrawnOrReplaced() {
        var passing = server.approved(shop, "Weg", DeliveryTest.jpeg(24, 1700, 1100));
        var first = shop.publish(passing);
        var address = "/i/" + passing.key() + "/%s/w420/weg.jpg";
        var manifest = manifestPath(server.get(address.formatted(first.rev())));
        assertThat(kept(passing)).isEqualTo(1);
        shop.describe(passing, shop.present(passing).description(), SiteFixture.RIGHTS);
        var second = shop.publish(passing);
        assertThat(server.get(manifest).statusCode()).isIn(404, 410);
        Awaitility.await().untilAsserted(() -> assertThat(kept(passing)).isZero());
        var next = server.get(address.formatted(second.rev()));
        assertThat(header(next, "Link")).doesNotContain(manifest);
        shop.withdraw(passing);
        Awaitility.await().untilAsserted(() -> assertThat(kept(passing)).isZero());
        assertThat(server.get(manifest).statusCode()).isEqualTo(410);
        assertThat(server.get(manifestPath(next)).statusCode()).isEqualTo(410);
        assertThat(server.get("/c/" + "0".repeat(32) + ".c2pa").statusCode()).isEqualTo(404);
    }

    private static int kept(Asset of) {
        return server.dam()
                .jdbc()
                .sql("select count(*) from bw_rendition where asset_id = ?")
                .param(of.id().value())
                .query(Integer.class)
                .single();
    }
}
