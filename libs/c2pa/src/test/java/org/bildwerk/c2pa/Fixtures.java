package org.bildwerk.c2pa;

import java.util.Optional;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pictures, manifests and shortcuts that the tests share.
final class Fixtures {

    static final C2pa C2PA = load();
    static final TestAuthority AUTHORITY = new TestAuthority("Test Authority");
    static final ManifestSigner SIGNER = AUTHORITY.signer(SigningAlgorithm.ES256);

    static final String CREATED = """
            {"claim_generator_info": [{"name": "Bildwerk Tests", "version": "1"}],
             "assertions": [{"label": "c2pa.actions.v2", "created": true, "data": {"actions": [
               {"action": "c2pa.created",
                "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}]}}]}
            """;

    private static final Vips VIPS = Vips.open();
    private static final JsonMapper JSON = new JsonMapper();

    private Fixtures() {}

    private static C2pa load() {
        return switch (C2pa.load()) {
            case NativeLibrary.Available(var c2pa) -> c2pa;
            case NativeLibrary.Unavailable missing -> throw new AssertionError(missing.reason());
        };
    }

    /// The formats that Bildwerk signs.
    enum Format {
        JPEG("image/jpeg", Encoding.Jpeg.fast(80)),
        PNG("image/png", Encoding.Png.standard()),
        WEBP("image/webp", Encoding.Webp.quality(75)),
        AVIF("image/avif", Encoding.Avif.quality(60)),
        TIFF("image/tiff", Encoding.Tiff.standard());

        final String mimeType;
        private final Encoding encoding;
        private final byte[] picture;

        Format(String mimeType, Encoding encoding) {
            this.mimeType = mimeType;
            this.encoding = encoding;
            this.picture = draw(96, 64, encoding);
        }

        byte[] picture() {
            return picture.clone();
        }

        byte[] otherPicture() {
            return draw(80, 80, encoding);
        }
    }

    static byte[] draw(int width, int height, Encoding encoding) {
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((i / 3 % width) * 255 / width + i % 3 * 20);
        }
        try (var image = VIPS.fromPixels(pixels, width, height, 3)) {
            return image.encode(encoding);
        }
    }

    static C2paSettings settings() {
        return C2paSettings.STANDARD.withThumbnails(false);
    }

    static C2paSettings trusting() {
        return settings().withTrustAnchors(AUTHORITY.pem());
    }

    static C2paContext context(C2paSettings settings) {
        return C2PA.context(ContextOptions.STANDARD.withSettings(settings));
    }

    record Signed(byte[] asset, byte[] manifest) {}

    static Signed sign(C2paContext context, Format format, ManifestSigner signer) {
        var target = new MemoryChannel();
        try (var builder = context.build(CREATED)) {
            var manifest = builder.sign(format.mimeType, MemoryChannel.of(format.picture()), target, signer);
            return new Signed(target.toByteArray(), manifest);
        }
    }

    static Optional<JsonNode> report(C2paContext context, String mimeType, byte[] asset) {
        return context.read(mimeType, asset).map(reader -> {
            try (reader) {
                return JSON.readTree(reader.json());
            }
        });
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    static String state(JsonNode report) {
        return report.path("validation_state").asString();
    }
}
