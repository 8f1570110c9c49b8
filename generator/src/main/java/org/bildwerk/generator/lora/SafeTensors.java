package org.bildwerk.generator.lora;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.ElementType;
import org.bildwerk.generator.onnx.Halves;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of tensors in the format of Hugging Face: a header in JSON, then bytes. Nothing in it is trusted.
///
/// @param tensors by name
/// @param metadata what its maker says of it
public record SafeTensors(Path file, Map<String, Entry> tensors, Map<String, String> metadata) {

    private static final int LONGEST_HEADER = 16 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Map<String, ElementType> TYPES = Map.of(
            "F32", ElementType.FLOAT,
            "F16", ElementType.FLOAT16,
            "BF16", ElementType.BFLOAT16,
            "F64", ElementType.DOUBLE);

    /// One tensor.
    ///
    /// @param start of its bytes in the file
    public record Entry(ElementType type, List<Integer> shape, long start, long length) {

        int count() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }
    }

    /// Reads what a file holds, without the values.
    ///
    /// @throws GeneratorRefused if it is damaged or hostile
    public static SafeTensors read(Path file) {
        try (var channel = FileChannel.open(file)) {
            var header = header(file, channel);
            var tensors = new TreeMap<String, Entry>();
            var metadata = new TreeMap<String, String>();
            long first = 8 + (long) header.length;
            for (var each : JSON.readTree(header).properties()) {
                if (each.getKey().equals("__metadata__")) {
                    each.getValue()
                            .properties()
                            .forEach(said ->
                                    metadata.put(said.getKey(), said.getValue().asString("")));
                } else {
                    tensors.put(each.getKey(), entry(file, each.getKey(), each.getValue(), first, channel.size()));
                }
            }
            requireApart(file, tensors);
            return new SafeTensors(file, Map.copyOf(tensors), Map.copyOf(metadata));
        } catch (IOException e) {
            throw broken(file, "it cannot be read");
        } catch (JacksonException e) {
            throw broken(file, "its header is no JSON, or names a tensor twice");
        } catch (ArithmeticException e) {
            throw broken(file, "a tensor is too large");
        }
    }

    /// Reads all values, and stops at one that is no number.
    ///
    /// @throws GeneratorRefused if there is one, or the values cannot be read
    public void requireNumbers() {
        tensors.forEach((name, entry) -> {
            for (float value : values(entry)) {
                if (!Float.isFinite(value)) {
                    throw broken(file, name + " holds values that are no numbers");
                }
            }
        });
    }

    private static byte[] header(Path file, FileChannel channel) throws IOException {
        var start = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        if (channel.read(start, 0) < 8) {
            throw broken(file, "it ends early");
        }
        long length = start.flip().getLong();
        if (length < 2 || length > LONGEST_HEADER || length > channel.size() - 8) {
            throw broken(file, "its header has a length of " + Long.toUnsignedString(length));
        }
        var header = ByteBuffer.allocate((int) length);
        while (header.hasRemaining() && channel.read(header, 8L + header.position()) > 0) {}
        if (header.array()[0] != '{') {
            throw broken(file, "its header is no JSON object");
        }
        return header.array();
    }

    private static Entry entry(Path file, String name, JsonNode said, long first, long size) {
        var type = TYPES.get(said.path("dtype").asString(""));
        if (type == null) {
            throw broken(file, name + " has the type " + said.path("dtype").asString("none"));
        }
        var shape = said.path("shape").valueStream().map(SafeTensors::dim).toList();
        if (shape.stream().anyMatch(dim -> dim < 0)) {
            throw broken(file, name + " has no sizes");
        }
        var offsets = said.path("data_offsets");
        long begin = offsets.path(0).asLong(-1);
        long end = offsets.path(1).asLong(-1);
        if (begin < 0 || end < begin || end > size - first) {
            throw broken(file, name + " lies outside of the file");
        }
        var entry = new Entry(type, shape, first + begin, end - begin);
        if (Math.multiplyExact((long) entry.count(), type.bytes()) != entry.length()) {
            throw broken(file, name + " has " + entry.length() + " bytes, which is not its size");
        }
        return entry;
    }

    private static int dim(JsonNode dim) {
        return dim.canConvertToInt() ? dim.asInt() : -1;
    }

    private static void requireApart(Path file, Map<String, Entry> tensors) {
        long end = 0;
        var sorted = tensors.entrySet().stream()
                .sorted(Comparator.comparingLong(each -> each.getValue().start()))
                .toList();
        for (var each : sorted) {
            if (each.getValue().start() < end) {
                throw broken(file, each.getKey() + " lies over another tensor");
            }
            end = each.getValue().start() + each.getValue().length();
        }
    }

    /// Returns the values of a tensor in single precision.
    public float[] values(Entry entry) {
        try (var channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, entry.start(), entry.length())
                    .order(ByteOrder.LITTLE_ENDIAN);
            var values = new float[entry.count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Halves.value(bytes, i, entry.type());
            }
            return values;
        } catch (IOException e) {
            throw broken(file, "it cannot be read");
        }
    }

    /// Says that a file cannot be used as it is.
    public static GeneratorRefused broken(Path file, String why) {
        return new GeneratorRefused(GeneratorRefusal.ADAPTER_BROKEN, file.getFileName(), why);
    }
}
