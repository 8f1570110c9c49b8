package org.bildwerk.generator.onnx;

import java.util.List;

/// One operation of a graph.
///
/// @param domain empty for the operations of the ONNX standard
/// @param scopes the path of the module that it came from, where the exporter wrote one down; else empty
public record GraphNode(
        String name, String operation, String domain, List<String> inputs, List<String> outputs, String scopes) {

    public GraphNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
