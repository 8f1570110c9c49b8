package org.bildwerk.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConvolutionalCodeTest {

    @Test
    void hasTheFreeDistanceOfTheTables() {
        assertThat(freeDistance()).isEqualTo(16);
    }

    /// The fewest ones on a path that leaves the zero state and comes back: the shortest way through the trellis.
    private static int freeDistance() {
        var distance = new int[ConvolutionalCode.STATES];
        Arrays.fill(distance, Integer.MAX_VALUE / 2);
        int first = 1 << ConvolutionalCode.MEMORY;
        distance[first >>> 1] = Integer.bitCount(ConvolutionalCode.output(first));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int register = 1; register < 2 * ConvolutionalCode.STATES; register++) {
                int from = register & ConvolutionalCode.STATES - 1;
                if (from == 0) {
                    continue;
                }
                int length = distance[from] + Integer.bitCount(ConvolutionalCode.output(register));
                if (length < distance[register >>> 1]) {
                    distance[register >>> 1] = length;
                    changed = true;
                }
            }
        }
        return distance[0];
    }

    @Test
    void decodesWhatWasEncoded() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            var message = new Message(random.nextLong());
            var best = new TailBitingDecoder(ConvolutionalCode.encode(message))
                    .best(1)
                    .getFirst();
            assertThat(best.message()).isEqualTo(message);
            assertThat(best.correlation()).isEqualTo(128);
        }
    }

    @Test
    void correctsNoiseThatTurnsOneBitInSeven() {
        var random = new SplittableRandom(2);
        int right = 0;
        for (int i = 0; i < 50; i++) {
            var message = new Message(random.nextLong());
            var soft = ConvolutionalCode.encode(message);
            for (int j = 0; j < soft.length; j++) {
                soft[j] += (float) (random.nextGaussian() * 0.75);
            }
            if (new TailBitingDecoder(soft).best(1).getFirst().message().equals(message)) {
                right++;
            }
        }
        assertThat(right).isGreaterThan(45);
    }
}
