package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Inflates within a bound, so that a few bytes in a file cannot become all memory.
final class Inflation {

    private static final int STEP = 8 << 10;

    private int left;

    /// @param most the bytes that all calls may produce together, those that fail included
    Inflation(int most) {
        this.left = most;
    }

    /// Returns empty for damaged data and for more than `most` bytes.
    Optional<byte[]> inflate(byte[] data, int from, int most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(data, from, data.length - from);
            var inflated = new ByteArrayOutputStream();
            var step = new byte[STEP];
            while (!inflater.finished()) {
                int length = inflater.inflate(step);
                left -= length;
                if (length == 0 || left < 0 || inflated.size() + length > most) {
                    return Optional.empty();
                }
                inflated.write(step, 0, length);
            }
            return Optional.of(inflated.toByteArray());
        } catch (DataFormatException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    static byte[] deflate(byte[] data) {
        var deflater = new Deflater();
        try {
            deflater.setInput(data);
            deflater.finish();
            var deflated = new ByteArrayOutputStream();
            var step = new byte[STEP];
            while (!deflater.finished()) {
                deflated.write(step, 0, deflater.deflate(step));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
