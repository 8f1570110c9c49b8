package org.bildwerk.delivery.calibration;

import java.util.HashMap;
import java.util.Map;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.rendition.Encodings;
import org.bildwerk.quality.QualitySearch;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;
import org.bildwerk.vips.Rgb;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;

/// Encodes a picture with a few numbers, decodes and scores each, and so finds the lowest that reaches a target.
/// Thread-safe.
final class QualityMeter {

    private static final int HIGHEST = 98;

    private final Vips vips;

    QualityMeter(Vips vips) {
        this.vips = vips;
    }

    /// Measures.
    ///
    /// @param picture as it is handed to the encoder; belongs to the calling thread
    /// @param target score of SSIMULACRA 2.1
    /// @param first number to try, one that did for something similar
    Calibration measure(VipsImage picture, ImageType type, double target, int first) {
        var shown = type == ImageType.JPEG ? picture.flatten(Rgb.WHITE) : picture;
        var still = shown.copyToMemory();
        var reference = Ssimulacra2.Reference.of(raster(still));
        var sizes = new HashMap<Integer, Integer>();
        var search = new QualitySearch(lowest(type), HIGHEST, QualitySearch.USUAL_ENCODINGS);
        return told(
                search.search(target, first, number -> {
                    var bytes = still.encode(Encodings.thorough(type, number));
                    sizes.put(number, bytes.length);
                    try (var decoded = vips.load(bytes)) {
                        return reference.score(raster(decoded));
                    }
                }),
                sizes);
    }

    private static Calibration told(QualitySearch.Result result, Map<Integer, Integer> sizes) {
        return switch (result) {
            case QualitySearch.Reached found ->
                new Calibration(
                        found.quality(),
                        found.score(),
                        true,
                        found.proven(),
                        found.encodings(),
                        sizes.getOrDefault(found.quality(), 0));
            case QualitySearch.OutOfReach most ->
                new Calibration(HIGHEST, most.score(), false, true, most.encodings(), sizes.getOrDefault(HIGHEST, 0));
        };
    }

    /// Below these, encoders save next to nothing and pictures fall apart.
    private static int lowest(ImageType type) {
        return type == ImageType.AVIF ? 20 : 30;
    }

    private static Raster raster(VipsImage image) {
        return new Raster(image.rgba(), image.width(), image.height(), 4);
    }
}
