package org.bildwerk.generator.pipeline;

import java.util.Optional;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.Part;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.onnx.Weights;

/// The norm behind a text encoder's last layer, done by hand for the layers before it, as clip skip wants.
record FinalNorm(float[] weight, float[] bias, double epsilon) {

    private static final String NAME = "final_layer_norm.";

    /// Finds the norm's weights in the graph, where the exporter kept their names.
    static Optional<FinalNorm> of(Part encoder) {
        var weight = find(encoder.graph(), NAME + "weight");
        var bias = find(encoder.graph(), NAME + "bias");
        return weight.flatMap(w -> bias.map(b -> new FinalNorm(w, b, encoder.fraction("layer_norm_eps", 1e-5))));
    }

    private static Optional<float[]> find(GraphFile graph, String suffix) {
        return graph.initializers().values().stream()
                .filter(each -> each.name().endsWith(suffix))
                .findFirst()
                .map(each -> Weights.read(graph, each));
    }

    /// @param vectors pieces × tokens × width
    Tensor apply(Tensor vectors) {
        int width = weight.length;
        var normed = vectors.values().clone();
        for (int start = 0; start < normed.length; start += width) {
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < width; i++) {
                mean += normed[start + i];
            }
            mean /= width;
            for (int i = 0; i < width; i++) {
                squares += (normed[start + i] - mean) * (normed[start + i] - mean);
            }
            double scale = 1 / Math.sqrt(squares / width + epsilon);
            for (int i = 0; i < width; i++) {
                normed[start + i] = (float) ((normed[start + i] - mean) * scale) * weight[i] + bias[i];
            }
        }
        return new Tensor(normed, vectors.shape());
    }
}
