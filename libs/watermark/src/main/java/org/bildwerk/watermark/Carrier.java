package org.bildwerk.watermark;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Which coefficients carry which bit of the code word, and with which sign: the secret part of the mark.
///
/// The coefficients of the band are sorted by their frequency and cut into rings of as many as the word has bits.
/// Within each ring the key deals one to each bit, so that every bit has coefficients of all frequencies. Immutable but
/// for its arrays, which nobody writes to.
final class Carrier {

    static final int BITS = ConvolutionalCode.LENGTH;

    private static final double LOWEST = 8;
    private static final double HIGHEST = 112;
    private static final int SIZE = Transform.WAVES;

    /// Where the coefficient lies in the transform; number `i` belongs to bit `i % BITS`.
    final int[] position;

    final float[] sign;

    Carrier(WatermarkKey key) {
        this.position = band();
        this.sign = new float[position.length];
        var random = ByteBuffer.wrap(key.expand("carrier of 128 bits, version 1", position.length * 5));
        for (int i = 0; i < position.length; i++) {
            sign[i] = random.get() < 0 ? -1 : 1;
        }
        for (int ring = 0; ring < position.length; ring += BITS) {
            for (int left = BITS - 1; left >= 0; left--) {
                int other = (int) Integer.toUnsignedLong(random.getInt()) >>> 8;
                swap(ring + left, ring + other % (left + 1));
            }
        }
    }

    int size() {
        return position.length;
    }

    static double frequency(int position) {
        int across = position % SIZE;
        int down = position / SIZE;
        return Math.sqrt(across * across + down * down);
    }

    private static int[] band() {
        var all = IntStream.range(0, SIZE * SIZE)
                .filter(at -> at % SIZE > 0 && at / SIZE > 0)
                .filter(at -> frequency(at) >= LOWEST && frequency(at) <= HIGHEST)
                .boxed()
                .sorted(Comparator.comparingDouble(Carrier::frequency).thenComparing(at -> at))
                .mapToInt(at -> at)
                .toArray();
        return Arrays.copyOf(all, all.length / BITS * BITS);
    }

    private void swap(int one, int other) {
        int kept = position[one];
        position[one] = position[other];
        position[other] = kept;
    }
}
