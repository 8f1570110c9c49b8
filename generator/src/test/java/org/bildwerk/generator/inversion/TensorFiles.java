package org.bildwerk.generator.inversion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/// Writes safetensors files by hand.
public final class TensorFiles {

    private TensorFiles() {}

    /// @param tensors rows by name; one row is written without a dimension for rows
    public static Path write(Path file, Map<String, float[][]> tensors) throws IOException {
        var header = new StringJoiner(",", "{", "}");
        int size = tensors.values().stream()
                .flatMap(Arrays::stream)
                .mapToInt(row -> row.length * 4)
                .sum();
        var values = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        new TreeMap<>(tensors).forEach((name, rows) -> {
            int start = values.position();
            Arrays.stream(rows).forEach(row -> {
                for (float value : row) {
                    values.putFloat(value);
                }
            });
            var shape = rows.length == 1 ? "" + rows[0].length : rows.length + "," + rows[0].length;
            header.add("\"%s\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                    .formatted(name, shape, start, values.position()));
        });
        var said = header.toString().getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + said.length + size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(said.length)
                .put(said)
                .put(values.array());
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes.array());
    }
}
