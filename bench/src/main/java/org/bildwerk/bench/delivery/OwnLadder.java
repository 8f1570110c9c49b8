package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.bench.process.ProcessorTime;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Mozjpeg;
import org.bildwerk.vips.ThumbnailOptions;
import org.bildwerk.vips.Vips;

/// The ladder as the product makes it ahead of visitors, in this process: every file has the bytes that it would have
/// if it were made alone, but a size is shrunk once for its three formats, and decoded together with the sizes for
/// which the decoder shrinks by as much. The settings are those of `ladder.mjs`.
record OwnLadder(Vips vips) {

    private static final int JPEG = 80;
    private static final int WEBP = 77;
    private static final int AVIF = 52;

    SharpLadder.Cost make(Path source, Path folder, List<Integer> widths, boolean mozjpeg) throws IOException {
        long started = System.nanoTime();
        double before = ProcessorTime.own();
        var made = new LinkedHashMap<String, byte[]>();
        try (var reducer = vips.reducer(source, ThumbnailOptions.STANDARD.withFast(true))) {
            for (int width : widths) {
                try (var image = reducer.thumbnail(Box.width(width))) {
                    encoders(mozjpeg).forEach((type, encoding) -> made.put(width + "." + type, image.encode(encoding)));
                }
            }
        }
        double used = ProcessorTime.own() - before;
        double wall = (System.nanoTime() - started) / 1e6;
        for (var file : made.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        long bytes = made.values().stream().mapToLong(file -> file.length).sum();
        return new SharpLadder.Cost(used * 1000, wall, bytes);
    }

    private static Map<String, Encoding> encoders(boolean mozjpeg) {
        return Map.of(
                "jpg",
                mozjpeg ? Encoding.Jpeg.small(JPEG) : Encoding.Jpeg.fast(JPEG).withMozjpeg(Mozjpeg.CODING),
                "webp",
                Encoding.Webp.quality(WEBP),
                "avif",
                Encoding.Avif.quality(AVIF).withEffort(0));
    }
}
