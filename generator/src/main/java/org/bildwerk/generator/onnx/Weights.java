package org.bildwerk.generator.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.Initializer.External;
import org.bildwerk.generator.onnx.Initializer.Raw;
import org.bildwerk.generator.onnx.Initializer.Typed;

/// Reads the values of weights.
public final class Weights {

    private Weights() {}

    /// Returns the values in single precision, row by row.
    ///
    /// @throws GeneratorRefused if they are of no floating type, or kept in a form that no exporter of today writes
    public static float[] read(GraphFile graph, Initializer weights) {
        var bytes = bytes(graph.file(), weights);
        int count = Math.toIntExact(weights.count());
        if (bytes.remaining() < (long) count * weights.type().bytes()) {
            throw broken(graph.file(), "the weights " + weights.name() + " end early");
        }
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Halves.value(bytes, i, weights.type());
        }
        return values;
    }

    private static ByteBuffer bytes(Path file, Initializer weights) {
        try {
            return switch (weights.place()) {
                case Raw(var offset, var length) -> map(file, offset, length);
                case External(var location, var offset, var length) ->
                    map(
                            file.resolveSibling(location),
                            offset,
                            length < 0 ? weights.count() * weights.type().bytes() : length);
                case Typed() -> typed(file, weights.name());
            };
        } catch (IOException e) {
            throw broken(file, String.valueOf(e.getMessage()));
        }
    }

    /// Older exporters write single precision as numbers of the format: packed, thus the same bytes.
    private static ByteBuffer typed(Path file, String name) throws IOException {
        var model = new Wire(GraphFile.bytes(file));
        while (model.next()) {
            var graph = model.field() == 7 ? model.message() : new Wire(ByteBuffer.allocate(0));
            while (graph.next()) {
                if (graph.field() == 5
                        && TensorReader.read(graph.message(), 0).name().equals(name)) {
                    return floats(file, graph.message(), name);
                }
            }
        }
        throw broken(file, "the weights " + name + " are gone");
    }

    private static ByteBuffer floats(Path file, Wire tensor, String name) {
        while (tensor.next()) {
            if (tensor.field() == 4 && tensor.type() == Wire.BYTES) {
                return tensor.content();
            }
        }
        throw broken(file, "the weights " + name + " are kept in a form that cannot be read");
    }

    private static ByteBuffer map(Path file, long offset, long length) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static GeneratorRefused broken(Path file, String why) {
        return new GeneratorRefused(GeneratorRefusal.MODEL_FILE_BROKEN, file.getFileName(), why);
    }
}
