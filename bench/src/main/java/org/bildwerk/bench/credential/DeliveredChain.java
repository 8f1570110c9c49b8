package org.bildwerk.bench.credential;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.c2pa.ManifestSigner;
import org.bildwerk.dam.provenance.keystore.Pkcs12Keystore;
import org.bildwerk.dam.provenance.keystore.SigningAlgorithm;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.RunningApplication;
import org.bildwerk.ui.database.DatabaseAccess;
import org.bildwerk.ui.home.HomeFolder;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.jspecify.annotations.Nullable;

/// Lets the packaged application make a chain: a signed upload, a variant that a model made of it, a crop of that, and
/// its renditions in every format, with the manifest inside and beside. That a model made the variant, and what was
/// made of what, is written into the database, since no model runs here; everything else goes through the public API.
final class DeliveredChain implements AutoCloseable {

    private static final String SITE = "bench";
    private static final int WIDTH = 1800;
    private static final int HEIGHT = 1200;

    private final RunningApplication application;
    private final Api api;
    private final List<DeliveredFile> files = new ArrayList<>();

    DeliveredChain(Path home) {
        this.application = RunningApplication.start(home);
        this.api = application.api();
    }

    /// Makes the chain and returns what left the house.
    List<DeliveredFile> make() throws IOException, SQLException {
        api.post(
                "/api/v1/sites",
                Map.of("key", SITE, "name", SITE, "pageOrigin", "https://bench.example", "languages", List.of("en")));
        var original = approved("original", picture(1, 3, Encoding.Jpeg.fast(90)));
        var upload = approved("upload", stamped("stamped upload", original, 1));
        var variant = approved("variant", picture(2, 3, Encoding.Jpeg.fast(90)));
        link(variant, upload, "variant-of");
        generated(variant);
        stamped("variant of a signed upload", variant, 2);
        var crop = approved("crop", picture(3, 3, Encoding.Jpeg.fast(90)));
        link(crop, variant, "cropped-from");
        stamped("crop of the variant", crop, 3);
        renditions(crop, 3, "jpg", "webp", "avif");
        var made = approved("made", picture(5, 3, Encoding.Png.standard()));
        generated(made);
        renditions(made, 1, "jpg", "webp", "avif");
        renditions(approved("glass", picture(4, 4, Encoding.Png.standard())), 1, "png");
        return List.copyOf(files);
    }

    /// Returns the authorities that the application signed under, in PEM.
    String authorities() {
        var file = application.home().resolve("keys").resolve("signing.p12");
        return ManifestSigner.pem(new Pkcs12Keystore(file, null, null, SigningAlgorithm.ES256).ownAuthorities());
    }

    private String approved(String title, byte[] bytes) {
        var id = api.upload(title + ".bin", bytes, "chain").json().path("id").asString();
        var before = api.get("/api/v1/assets/" + id);
        api.patch("/api/v1/assets/" + id, record(title), before.path("revision").asLong());
        for (var status : List.of("in-review", "approved")) {
            api.post("/api/v1/assets/" + id + "/status", Map.of("to", status));
        }
        return id;
    }

    private static Map<String, Object> record(String title) {
        return Map.of(
                "texts",
                        Map.of(
                                "en", Map.of("title", title, "caption", title, "alt", title),
                                "de", Map.of("title", title, "alt", title)),
                "creators", List.of("Bildwerk bench"),
                "rights",
                        Map.of(
                                "creditLine", "Bildwerk bench",
                                "copyrightNotice", "© Bildwerk",
                                "licenceUrl", "https://bench.example/licence",
                                "acquireUrl", "https://bench.example/acquire",
                                "dataMining", "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-GENAIMLTRAINING"));
    }

    private byte[] stamped(String name, String id, int signedPictures) {
        api.post("/api/v1/assets/" + id + "/stamp", Map.of());
        var answer = found(api.fetch("/api/v1/assets/" + id + "/stamped"), name);
        files.add(new DeliveredFile(name, type(answer), answer.body(), null, signedPictures));
        return answer.body();
    }

    private void renditions(String id, int signedPictures, String... extensions) {
        var publication = api.post("/api/v1/assets/" + id + "/publications", Map.of("site", SITE));
        var key = api.get("/api/v1/assets/" + id).path("key").asString();
        for (var extension : extensions) {
            for (var spec : List.of("w1520", "w540")) {
                var path = "/i/%s/%s/%s/%s.%s"
                        .formatted(
                                key,
                                publication.path("rev").asString(),
                                spec,
                                publication.path("slug").asString(),
                                extension);
                var answer = found(api.fetch(path), path);
                files.add(new DeliveredFile(
                        "rendition %s.%s of %s"
                                .formatted(
                                        spec,
                                        extension,
                                        publication.path("slug").asString()),
                        type(answer),
                        answer.body(),
                        manifest(answer),
                        signedPictures));
            }
        }
    }

    private byte @Nullable [] manifest(HttpResponse<byte[]> rendition) {
        var link = rendition.headers().firstValue("Link").orElse("");
        return link.contains("rel=\"c2pa-manifest\"")
                ? found(api.fetch(link.substring(1, link.indexOf('>'))), link).body()
                : null;
    }

    private static HttpResponse<byte[]> found(HttpResponse<byte[]> answer, String what) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s was answered with %d".formatted(what, answer.statusCode()));
        }
        return answer;
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private void generated(String id) throws IOException, SQLException {
        execute("update bw_version set origin = 'generate' where asset_id = ?", id);
        execute("""
                insert into bw_recipe (version_id, body)
                select current_version, '{"model": "bench", "prompt": "a bench", "seed": 1}' from bw_asset where id = ?
                """, id);
    }

    private void link(String child, String parent, String relation) throws IOException, SQLException {
        execute("""
                insert into bw_lineage (child_version, parent_version, relation)
                select c.current_version, p.current_version, '%s' from bw_asset c, bw_asset p
                where c.id = ? and p.id = ?
                """.formatted(relation), child, parent);
    }

    private void execute(String sql, String... ids) throws IOException, SQLException {
        try (var access = DatabaseAccess.open(new HomeFolder(application.home()))) {
            var server = access.connection();
            try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                    var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < ids.length; i++) {
                    statement.setObject(i + 1, UUID.fromString(ids[i]));
                }
                statement.executeUpdate();
            }
        }
    }

    /// Draws slopes of colour with some structure; with four bands, half of it is transparent.
    private static byte[] picture(int seed, int bands, Encoding encoding) {
        var pixels = new byte[WIDTH * HEIGHT * bands];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            for (int band = 0; band < bands; band++) {
                pixels[i * bands + band] = band == 3
                        ? (byte) (x < WIDTH / 2 ? 255 : 0)
                        : (byte) (128 + 100 * Math.sin((x * (band + seed) + y * (seed + 2.0)) / 400));
            }
        }
        try (var image = Vips.open().fromPixels(pixels, WIDTH, HEIGHT, bands)) {
            return image.encode(encoding);
        }
    }

    @Override
    public void close() {
        api.close();
        application.close();
    }
}
