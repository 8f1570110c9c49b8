package org.bildwerk.bench.parity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bildwerk.generator.noise.Noise;
import org.bildwerk.generator.noise.NoiseSource;
import tools.jackson.databind.json.JsonMapper;

/// Every bit of torch's noise, for many seeds and shapes, in single and in half precision.
final class NoiseComparison {

    /// @param seed of 64 bits without sign
    private record Case(boolean half, java.math.BigInteger seed, int[] counts, String sha256) {}

    private final Path folder;

    NoiseComparison(Path folder) {
        this.folder = folder;
    }

    List<Compared> compare() {
        var single = new Compared("noise in single precision, seeds");
        var half = new Compared("noise in half precision, seeds");
        for (var each : new JsonMapper().readValue(folder.resolve("noise.json"), Case[].class)) {
            (each.half ? half : single).add(each.sha256.equals(digest(each)), "seed " + each.seed);
        }
        return List.of(single, half);
    }

    private static String digest(Case each) {
        var source = each.half ? NoiseSource.TORCH_CPU_HALF : NoiseSource.TORCH_CPU;
        var noise = Noise.of(source, each.seed.longValue());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int count : each.counts) {
                var bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(noise.normal(count));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
