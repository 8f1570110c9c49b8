package org.bildwerk.generator.judge;

import java.nio.file.Path;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.FocalPoint;
import org.bildwerk.vips.LoadOptions;
import org.bildwerk.vips.Rgb;
import org.bildwerk.vips.ThumbnailOptions;
import org.bildwerk.vips.Vips;
import tools.jackson.databind.JsonNode;

/// Turns a picture into what a model wants to see: of its size, cut to its middle, on white, each colour less its
/// mean and by its deviation.
final class PictureInput {

    private static final ThumbnailOptions WHOLE =
            ThumbnailOptions.STANDARD.withEnlarge(true).withLoad(LoadOptions.LENIENT);
    private static final int DEFAULT_EDGE = 224;
    private static final int LARGEST_EDGE = 1024;

    private PictureInput() {}

    /// Returns 1 × 3 × height × width.
    ///
    /// @param preprocessing a `preprocessor_config.json` as transformers writes it
    static Tensor of(Vips vips, Path picture, JsonNode preprocessing) {
        var box = new Box(edge(preprocessing, "width"), edge(preprocessing, "height"));
        try (var image = vips.fill(picture, box, FocalPoint.CENTRE, WHOLE);
                var flat = image.flatten(new Rgb(255, 255, 255))) {
            return tensor(flat.rgba(), flat.width(), flat.height(), preprocessing);
        }
    }

    private static Tensor tensor(byte[] rgba, int width, int height, JsonNode preprocessing) {
        var values = new float[3 * width * height];
        for (int colour = 0; colour < 3; colour++) {
            double mean = preprocessing.path("image_mean").path(colour).asDouble(0.5);
            double deviation = preprocessing.path("image_std").path(colour).asDouble(0.5);
            for (int pixel = 0; pixel < width * height; pixel++) {
                double value = (rgba[4 * pixel + colour] & 0xff) / 255.0;
                values[colour * width * height + pixel] = (float) ((value - mean) / deviation);
            }
        }
        return new Tensor(values, 1, 3, height, width);
    }

    // The cut counts where there is one: what is around it is not seen.
    private static int edge(JsonNode preprocessing, String name) {
        for (var field : new String[] {"crop_size", "size"}) {
            var size = preprocessing.path(field);
            for (var edge : new JsonNode[] {size, size.path(name), size.path("shortest_edge")}) {
                if (edge.isNumber() && edge.asInt() > 0 && edge.asInt() <= LARGEST_EDGE) {
                    return edge.asInt();
                }
            }
        }
        return DEFAULT_EDGE;
    }
}
