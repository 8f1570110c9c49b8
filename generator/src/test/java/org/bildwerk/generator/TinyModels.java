package org.bildwerk.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;

/// Tiny random models of each family, with what diffusers makes of them; see `src/test/models/make.py`. Unpacked once.
public final class TinyModels {

    private static final Path FOLDER = unpack();

    private TinyModels() {}

    /// Returns a model's folder: `sd1-script`, `sd1-dynamo`, `sdxl-script` ...
    public static Path folder(String name) {
        return FOLDER.resolve(name);
    }

    /// Returns the latents that diffusers' pipeline ended with.
    public static float[] latents(String name) {
        var bytes = ByteBuffer.wrap(read("references/" + name + ".f32")).order(ByteOrder.LITTLE_ENDIAN);
        var floats = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    /// Returns the picture that diffusers' pipeline ended with, three bytes a pixel.
    public static byte[] picture(String name) {
        return read("references/" + name + ".rgb");
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpack() {
        try (var packed = new ZipInputStream(resource())) {
            var folder = Path.of("target", "tiny-models").toAbsolutePath();
            for (var entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, packed.readAllBytes());
            }
            same(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource() {
        return Objects.requireNonNull(TinyModels.class.getResourceAsStream("models.zip"));
    }

    private static void same(Path folder) throws IOException {
        @SuppressWarnings("unchecked")
        Map<String, String> same =
                JsonMapper.builder().build().readValue(Files.readString(folder.resolve("same.json")), Map.class);
        for (var each : same.entrySet()) {
            var file = folder.resolve(each.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, Files.readAllBytes(folder.resolve(each.getValue())));
        }
    }
}
