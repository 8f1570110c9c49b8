package org.bildwerk.generator.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.onnx.GraphFile;

/// Weights that take the place of a graph's own, as those with adapters merged in.
public interface Overlay {

    /// The graph as it stands in its file.
    Overlay NONE = new Overlay() {
        @Override
        public String id(GraphFile graph) {
            return "";
        }

        @Override
        public Map<String, float[]> weights(GraphFile graph) {
            return Map.of();
        }
    };

    /// Tells apart what is laid over a graph: equal ids, equal weights. Empty where nothing is.
    String id(GraphFile graph);

    /// Returns new values by the name of the weights, as many as there were.
    Map<String, float[]> weights(GraphFile graph);

    /// Returns both laid over a graph; they change different weights.
    default Overlay and(Overlay other) {
        var first = this;
        return new Overlay() {
            @Override
            public String id(GraphFile graph) {
                var ids = List.of(first.id(graph), other.id(graph));
                return ids.stream().allMatch(String::isEmpty) ? "" : String.join("|", ids);
            }

            @Override
            public Map<String, float[]> weights(GraphFile graph) {
                var both = new HashMap<>(first.weights(graph));
                both.putAll(other.weights(graph));
                return both;
            }
        };
    }
}
