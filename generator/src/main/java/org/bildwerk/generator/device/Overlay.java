package org.bildwerk.generator.device;

import java.util.Map;
import org.bildwerk.generator.onnx.GraphFile;

/// Weights that take the place of a graph's own, as those with adapters merged in.
public interface Overlay {

    /// The graph as it stands in its file.
    Overlay NONE = new Overlay() {
        @Override
        public String id() {
            return "";
        }

        @Override
        public Map<String, float[]> weights(GraphFile graph) {
            return Map.of();
        }
    };

    /// Tells apart what is laid over: equal ids, equal weights.
    String id();

    /// Returns new values by the name of the weights, as many as there were.
    Map<String, float[]> weights(GraphFile graph);
}
