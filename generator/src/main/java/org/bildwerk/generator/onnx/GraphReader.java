package org.bildwerk.generator.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects what a graph holds. Graphs inside of operations are walked too, since they may hold weights of their own.
final class GraphReader {

    private static final int DEEPEST = 16;

    final List<GraphNode> nodes = new ArrayList<>();
    final Map<String, Initializer> initializers = new HashMap<>();
    final List<Initializer> inner = new ArrayList<>();
    final List<String> inputs = new ArrayList<>();
    final List<String> outputs = new ArrayList<>();
    final Map<String, Long> opsets = new HashMap<>();
    private boolean hasGraph;

    GraphReader(ByteBuffer file) {
        var model = new Wire(file);
        while (model.next()) {
            switch (model.field()) {
                case 7 -> {
                    hasGraph = true;
                    graph(model.message(), model.contentOffset(), 0);
                }
                case 8 -> opset(model.message());
                case 25 -> function(model.message());
                default -> {}
            }
        }
        if (!hasGraph) {
            throw new WireException("it holds no graph");
        }
    }

    private void opset(Wire opset) {
        var domain = "";
        long version = 0;
        while (opset.next()) {
            if (opset.field() == 1) {
                domain = opset.text();
            } else if (opset.field() == 2) {
                version = opset.number();
            }
        }
        opsets.put(domain, version);
    }

    private void function(Wire function) {
        while (function.next()) {
            if (function.field() == 7) {
                node(function.message(), 0, 1);
            }
        }
    }

    private void graph(Wire graph, int offset, int depth) {
        if (depth > DEEPEST) {
            throw new WireException("its graphs are nested too deeply");
        }
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> node(graph.message(), offset + graph.contentOffset(), depth);
                case 5 -> initializer(graph.message(), offset + graph.contentOffset(), depth);
                case 11 -> value(graph.message(), depth, inputs);
                case 12 -> value(graph.message(), depth, outputs);
                default -> {}
            }
        }
    }

    private void initializer(Wire tensor, int offset, int depth) {
        var read = TensorReader.read(tensor, offset);
        if (depth > 0) {
            inner.add(read);
        } else if (initializers.put(read.name(), read) != null) {
            throw new WireException("it holds the weights " + read.name() + " twice");
        }
    }

    private static void value(Wire value, int depth, List<String> names) {
        while (depth == 0 && value.next()) {
            if (value.field() == 1) {
                names.add(value.text());
            }
        }
    }

    private void node(Wire node, int offset, int depth) {
        var taken = new ArrayList<String>();
        var given = new ArrayList<String>();
        var name = "";
        var operation = "";
        var domain = "";
        var scopes = "";
        while (node.next()) {
            switch (node.field()) {
                case 1 -> taken.add(node.text());
                case 2 -> given.add(node.text());
                case 3 -> name = node.text();
                case 4 -> operation = node.text();
                case 5 -> attribute(node.message(), offset + node.contentOffset(), depth);
                case 7 -> domain = node.text();
                case 9 -> scopes = scopes(node.message(), scopes);
                default -> {}
            }
        }
        nodes.add(new GraphNode(name, operation, domain, taken, given, scopes));
    }

    private static String scopes(Wire entry, String before) {
        var key = "";
        var value = "";
        while (entry.next()) {
            if (entry.field() == 1) {
                key = entry.text();
            } else if (entry.field() == 2) {
                value = entry.text();
            }
        }
        return key.equals("pkg.torch.onnx.name_scopes") ? value : before;
    }

    private void attribute(Wire attribute, int offset, int depth) {
        while (attribute.next()) {
            switch (attribute.field()) {
                case 5, 10 -> inner.add(TensorReader.read(attribute.message(), offset + attribute.contentOffset()));
                case 6, 11 -> graph(attribute.message(), offset + attribute.contentOffset(), depth + 1);
                default -> {}
            }
        }
    }
}
