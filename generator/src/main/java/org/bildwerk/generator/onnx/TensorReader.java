package org.bildwerk.generator.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.onnx.Initializer.External;
import org.bildwerk.generator.onnx.Initializer.Place;
import org.bildwerk.generator.onnx.Initializer.Raw;
import org.bildwerk.generator.onnx.Initializer.Typed;

/// Reads what a tensor says of itself, without its values.
final class TensorReader {

    private final List<Long> dims = new ArrayList<>();
    private final Map<String, String> external = new HashMap<>();
    private String name = "";
    private long type;
    private boolean isExternal;
    private Place inside = new Typed();

    private TensorReader() {}

    /// @param offset where the tensor's message begins in the file
    static Initializer read(Wire tensor, int offset) {
        var reader = new TensorReader();
        while (tensor.next()) {
            reader.take(tensor, offset);
        }
        return reader.built();
    }

    private void take(Wire tensor, int offset) {
        switch (tensor.field()) {
            case 1 -> {
                for (long dim : tensor.numbers()) {
                    dims.add(dim);
                }
            }
            case 2 -> type = tensor.number();
            case 8 -> name = tensor.text();
            case 9 ->
                inside = new Raw(
                        offset + tensor.contentOffset(), tensor.content().remaining());
            case 13 -> entry(tensor.message());
            case 14 -> isExternal = tensor.number() == 1;
            default -> {}
        }
    }

    private void entry(Wire entry) {
        var key = "";
        var value = "";
        while (entry.next()) {
            if (entry.field() == 1) {
                key = entry.text();
            } else if (entry.field() == 2) {
                value = entry.text();
            }
        }
        external.put(key, value);
    }

    private Initializer built() {
        if (dims.stream().anyMatch(dim -> dim < 0)) {
            throw new WireException("the weights " + name + " have a negative size");
        }
        var initializer = new Initializer(name, ElementType.of(type), dims, isExternal ? outside() : inside);
        check(initializer);
        return initializer;
    }

    private External outside() {
        var location = external.getOrDefault("location", "");
        try {
            long start = Long.parseLong(external.getOrDefault("offset", "0"));
            long length = Long.parseLong(external.getOrDefault("length", "-1"));
            if (start < 0 || length < -1) {
                throw new WireException("the weights " + name + " have a negative place");
            }
            return new External(location, start, length);
        } catch (NumberFormatException e) {
            throw new WireException("the weights " + name + " have a place that is no number");
        }
    }

    private void check(Initializer read) {
        try {
            long bytes = Math.multiplyExact(read.count(), (long) read.type().bytes());
            long given = switch (read.place()) {
                case Raw raw -> raw.length();
                case External external -> external.length();
                case Typed() -> -1;
            };
            if (read.type().bytes() > 0 && given >= 0 && given != bytes) {
                throw new WireException("the weights " + name + " have " + given + " bytes in place of " + bytes);
            }
        } catch (ArithmeticException e) {
            throw new WireException("the weights " + name + " are too large");
        }
    }
}
