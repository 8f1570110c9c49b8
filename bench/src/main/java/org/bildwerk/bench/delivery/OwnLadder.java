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
import org.bildwerk.vips.Vips;

/// The ladder as `libs/vips` makes it: one decode, the smaller sizes from the largest, in this process. The settings
/// are those of `ladder.mjs`.
record OwnLadder(Vips vips) {

    private static final int JPEG = 80;
    private static final int WEBP = 77;
    private static final int AVIF = 52;

    SharpLadder.Cost make(Path source, Path folder, List<Integer> widths, boolean mozjpeg) throws IOException {
        long started = System.nanoTime();
        double before = ProcessorTime.own();
        var made = new LinkedHashMap<String, byte[]>();
        try (var ladder = vips.ladder(source, widths.stream().map(Box::width).toList())) {
            for (int i = 0; i < widths.size(); i++) {
                for (var encoder : encoders(mozjpeg).entrySet()) {
                    made.put(
                            widths.get(i) + "." + encoder.getKey(),
                            ladder.rungs().get(i).encode(encoder.getValue()));
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
