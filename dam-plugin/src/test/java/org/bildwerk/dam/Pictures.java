package org.bildwerk.dam;

import java.io.ByteArrayInputStream;
import java.util.Random;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.ingest.IngestRequest;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// Pictures made for tests: smooth colours from a seed, so that each seed gives another file.
public final class Pictures {

    private static final Vips VIPS = Vips.open();

    private Pictures() {}

    /// Returns a JPEG of 320 x 200 pixels.
    public static byte[] jpeg(long seed) {
        return encoded(seed, 320, 200, Encoding.Jpeg.fast(80));
    }

    /// Returns a picture in the format of the encoding.
    public static byte[] encoded(long seed, int width, int height, Encoding encoding) {
        try (var image = VIPS.fromPixels(pixels(seed, width, height), width, height, 3)) {
            return image.encode(encoding);
        }
    }

    /// Returns RGB pixels: a gradient between four random corners.
    public static byte[] pixels(long seed, int width, int height) {
        var random = new Random(seed);
        var corners = new int[12];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = random.nextInt(256);
        }
        var pixels = new byte[3 * width * height];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    pixels[at++] = (byte) blend(corners, channel, (double) x / width, (double) y / height);
                }
            }
        }
        return pixels;
    }

    private static int blend(int[] corners, int channel, double x, double y) {
        double top = corners[channel] * (1 - x) + corners[3 + channel] * x;
        double bottom = corners[6 + channel] * (1 - x) + corners[9 + channel] * x;
        return (int) (top * (1 - y) + bottom * y);
    }

    /// Stores bytes and returns what became of them.
    public static Ingested store(DamTest dam, Caller caller, byte[] bytes, String name) {
        var ingest = dam.bean(Ingest.class);
        try (var staging = ingest.stage(new ByteArrayInputStream(bytes))) {
            return ingest.store(caller, staging, IngestRequest.of(name));
        }
    }

    /// Stores a picture of the seed as a new asset.
    public static Asset stored(DamTest dam, Caller caller, long seed) {
        return ((Ingested.Stored) store(dam, caller, jpeg(seed), "picture-" + seed + ".jpg")).asset();
    }
}
