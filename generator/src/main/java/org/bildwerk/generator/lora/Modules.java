package org.bildwerk.generator.lora;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.onnx.GraphNode;
import org.bildwerk.generator.onnx.Initializer;
import org.jspecify.annotations.Nullable;

/// The modules of a graph by their paths, with their weights. Exporters keep the paths in three places: in the names of
/// the weights, in the names of the operations, or in notes at the operations.
final class Modules {

    private static final Set<String> OPERATIONS = Set.of("MatMul", "Gemm", "Conv", "FusedMatMul");
    private static final Set<String> CONDUITS = Set.of("Cast", "Identity", "Transpose");
    private static final String WEIGHT = ".weight";

    /// @param transposed whether the weights lie as in × out
    record Module(Initializer weights, boolean transposed) {}

    private final Map<String, Module> byPath = new HashMap<>();
    private final Map<String, GraphNode> producers = new HashMap<>();
    private final Map<String, Initializer> initializers;

    private Modules(GraphFile graph) {
        this.initializers = graph.initializers();
        for (var node : graph.nodes()) {
            node.outputs().forEach(output -> producers.put(output, node));
        }
        graph.nodes().stream()
                .filter(node ->
                        OPERATIONS.contains(node.operation()) && node.inputs().size() > 1)
                .forEach(this::add);
    }

    static Modules of(GraphFile graph) {
        return new Modules(graph);
    }

    private void add(GraphNode node) {
        var found = weights(node.inputs().get(1), false);
        if (found == null) {
            return;
        }
        boolean product = node.operation().endsWith("MatMul");
        var module = new Module(found.weights, product != found.transposed);
        for (var path : paths(node, found.weights.name())) {
            byPath.putIfAbsent(path.replace('.', '_').replace('/', '_'), module);
        }
    }

    /// Goes back to the weights, through what only changes their type or turns them over.
    private @Nullable Module weights(String value, boolean turned) {
        var initializer = initializers.get(value);
        if (initializer != null) {
            return new Module(initializer, turned);
        }
        var producer = producers.get(value);
        if (producer == null || !CONDUITS.contains(producer.operation())) {
            return null;
        }
        return weights(
                producer.inputs().getFirst(), turned != producer.operation().equals("Transpose"));
    }

    private static List<String> paths(GraphNode node, String weights) {
        var fromWeights = Optional.of(weights)
                .filter(name -> name.endsWith(WEIGHT))
                .map(name -> name.substring(0, name.length() - WEIGHT.length()));
        var fromNode = Optional.of(node.name())
                .filter(name -> name.startsWith("/") && name.lastIndexOf('/') > 0)
                .map(name -> name.substring(1, name.lastIndexOf('/')));
        var fromScopes = Optional.of(node.scopes()).flatMap(Modules::module);
        return java.util.stream.Stream.of(fromWeights, fromNode, fromScopes)
                .flatMap(Optional::stream)
                .toList();
    }

    /// The note is a list as Python writes it: from the whole model down to the operation, thus the last but one is
    /// the module.
    private static Optional<String> module(String scopes) {
        var names = scopes.replace("[", "")
                .replace("]", "")
                .replace("'", "")
                .replace("\"", "")
                .split(",");
        return names.length < 2
                ? Optional.empty()
                : Optional.of(names[names.length - 2].strip()).filter(name -> !name.isEmpty());
    }

    /// Returns a module by its path with underscores. Exporters may put the name of a wrapper before all paths.
    Optional<Module> find(String path) {
        var exact = byPath.get(path);
        if (exact != null) {
            return Optional.of(exact);
        }
        var found = byPath.entrySet().stream()
                .filter(each -> each.getKey().endsWith("_" + path))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
