package org.bildwerk.generator.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Small graphs, written byte by byte: no exporter is needed to test what reads them.
public final class OnnxModels {

    private final WireWriter graph = new WireWriter().text(2, "graph");
    private final WireWriter model = new WireWriter()
            .number(1, 8)
            .bytes(8, new WireWriter().text(1, "").number(2, 17).toBytes())
            .bytes(8, new WireWriter().text(1, "com.microsoft").number(2, 1).toBytes());

    /// A graph without anything.
    public static OnnxModels empty() {
        return new OnnxModels();
    }

    /// `y = x · w + b`, with two times two weights 1, 2, 3, 4 and a bias 10, 20.
    public static OnnxModels linear() {
        return empty().input("x", 1, 1, 2)
                .node("/layer/MatMul", "MatMul", "", new String[] {"x", "layer.weight"}, "h")
                .node("/layer/Add", "Add", "", new String[] {"h", "layer.bias"}, "y")
                .weights("layer.weight", new long[] {2, 2}, 1, 2, 3, 4)
                .weights("layer.bias", new long[] {2}, 10, 20)
                .output("y", 1, 1, 2);
    }

    public OnnxModels node(String name, String operation, String domain, String[] inputs, String output) {
        return node(node(inputs, output).text(3, name).text(4, operation).text(7, domain));
    }

    private OnnxModels node(WireWriter node) {
        graph.bytes(1, node.toBytes());
        return this;
    }

    private static WireWriter node(String[] inputs, String output) {
        var node = new WireWriter();
        for (var input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output);
    }

    /// A node with whole-number attributes, given as name, value, name, value.
    public OnnxModels node(String operation, String[] inputs, String output, Object... attributes) {
        var node = node(inputs, output).text(3, operation + output).text(4, operation);
        for (int i = 0; i < attributes.length; i += 2) {
            var attribute = new WireWriter().text(1, (String) attributes[i]);
            switch (attributes[i + 1]) {
                case Integer one -> attribute.number(3, one).number(20, 2);
                case String text -> attribute.text(4, text).number(20, 3);
                case int[] many -> {
                    for (int value : many) {
                        attribute.number(8, value);
                    }
                    attribute.number(20, 7);
                }
                default -> throw new IllegalArgumentException();
            }
            node.bytes(5, attribute.toBytes());
        }
        return node(node);
    }

    public OnnxModels weights(String name, long[] dims, float... values) {
        var bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return initializer(tensor(name, dims, 1).bytes(9, bytes.array()));
    }

    public OnnxModels halves(String name, long[] dims, float... values) {
        var bytes = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return initializer(tensor(name, dims, 10).bytes(9, bytes.array()));
    }

    public OnnxModels integers(String name, long[] dims, long... values) {
        var bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return initializer(tensor(name, dims, 7).bytes(9, bytes.array()));
    }

    /// Weights in a file beside the graph.
    public OnnxModels outside(String name, long[] dims, String location, long offset, long length) {
        return initializer(tensor(name, dims, 1)
                .bytes(13, entry("location", location))
                .bytes(13, entry("offset", String.valueOf(offset)))
                .bytes(13, entry("length", String.valueOf(length)))
                .number(14, 1));
    }

    private static byte[] entry(String key, String value) {
        return new WireWriter().text(1, key).text(2, value).toBytes();
    }

    private static WireWriter tensor(String name, long[] dims, int type) {
        var tensor = new WireWriter();
        for (long dim : dims) {
            tensor.number(1, dim);
        }
        return tensor.number(2, type).text(8, name);
    }

    private OnnxModels initializer(WireWriter tensor) {
        graph.bytes(5, tensor.toBytes());
        return this;
    }

    /// @param dims -1 leaves a size open
    public OnnxModels input(String name, int type, long... dims) {
        graph.bytes(11, value(name, type, dims));
        return this;
    }

    public OnnxModels output(String name, int type, long... dims) {
        graph.bytes(12, value(name, type, dims));
        return this;
    }

    private static byte[] value(String name, int type, long... dims) {
        var shape = new WireWriter();
        for (int i = 0; i < dims.length; i++) {
            var dim = new WireWriter();
            shape.bytes(1, (dims[i] < 0 ? dim.text(2, name + i) : dim.number(1, dims[i])).toBytes());
        }
        var tensor = new WireWriter().number(1, type).bytes(2, shape.toBytes());
        return new WireWriter()
                .text(1, name)
                .bytes(2, new WireWriter().bytes(1, tensor.toBytes()).toBytes())
                .toBytes();
    }

    public byte[] bytes() {
        return new WireWriter()
                .copy(ByteBuffer.wrap(model.toBytes()))
                .bytes(7, graph.toBytes())
                .toBytes();
    }

    public Path save(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes());
    }
}
