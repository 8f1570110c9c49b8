package org.bildwerk.dam.provenance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks for a text among the bytes of a file, whatever its encoding, and in what is packed in a PNG.
public final class Spoken {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private Spoken() {}

    /// Tells whether the text stands in the file.
    public static boolean in(byte[] file, String text) {
        return unpacked(file).stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .anyMatch(all -> CHARSETS.stream()
                        .map(charset -> new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))
                        .anyMatch(all::contains));
    }

    private static List<byte[]> unpacked(byte[] file) {
        var all = new ArrayList<>(List.of(file));
        if (java.util.Arrays.equals(file, 0, 4, PNG, 0, 4)) {
            var chunks = ByteBuffer.wrap(file).position(8);
            while (chunks.remaining() >= 12) {
                int length = chunks.getInt();
                var type = new byte[4];
                chunks.get(type);
                var body = new byte[length];
                chunks.get(body).getInt();
                if (!new String(type, StandardCharsets.US_ASCII).equals("IDAT")) {
                    streams(body, all);
                }
            }
        }
        return all;
    }

    /// A packed text begins somewhere behind the keyword.
    private static void streams(byte[] chunk, List<byte[]> all) {
        for (int at = 0; at < Math.min(chunk.length, 200); at++) {
            if (chunk[at] == 0x78) {
                all.add(inflated(chunk, at));
            }
        }
    }

    private static byte[] inflated(byte[] chunk, int from) {
        var out = new ByteArrayOutputStream();
        try (var inflater = new Inflater()) {
            inflater.setInput(chunk, from, chunk.length - from);
            var buffer = new byte[8192];
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (DataFormatException noStream) {
            return new byte[0];
        }
        return out.toByteArray();
    }
}
