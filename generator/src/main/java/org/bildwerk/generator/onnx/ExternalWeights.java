package org.bildwerk.generator.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;

/// Makes a copy of a graph, in memory, whose chosen weights come from outside: ONNX Runtime lets nobody replace weights
/// that stand in the file itself.
public final class ExternalWeights {

    private static final String NOWHERE = "replaced";

    private ExternalWeights() {}

    /// Returns the graph with the chosen weights taken out. A session of it needs all of them as external initializers,
    /// and the folder of the file for those that stayed outside.
    public static byte[] without(Path file, Set<String> chosen) {
        try {
            var model = new Wire(GraphFile.bytes(file));
            var copy = new WireWriter();
            while (model.next()) {
                if (model.field() == 7) {
                    copy.bytes(7, graph(model.message(), chosen));
                } else {
                    copy.copy(model.whole());
                }
            }
            return copy.toBytes();
        } catch (WireException | IOException e) {
            throw new GeneratorRefused(
                    e, GeneratorRefusal.MODEL_FILE_BROKEN, file.getFileName(), String.valueOf(e.getMessage()));
        }
    }

    private static byte[] graph(Wire graph, Set<String> chosen) {
        var copy = new WireWriter();
        while (graph.next()) {
            if (graph.field() == 5
                    && chosen.contains(TensorReader.read(graph.message(), 0).name())) {
                copy.bytes(5, emptied(graph.message()));
            } else {
                copy.copy(graph.whole());
            }
        }
        return copy.toBytes();
    }

    private static byte[] emptied(Wire tensor) {
        var copy = new WireWriter();
        while (tensor.next()) {
            switch (tensor.field()) {
                case 1, 2, 8, 12, 16 -> copy.copy(tensor.whole());
                default -> {}
            }
        }
        copy.bytes(13, new WireWriter().text(1, "location").text(2, NOWHERE).toBytes());
        return copy.number(14, 1).toBytes();
    }
}
