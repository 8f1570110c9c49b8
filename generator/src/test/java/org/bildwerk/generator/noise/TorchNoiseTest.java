package org.bildwerk.generator.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TorchNoiseTest {

    private static final int LATENTS = 4 * 64 * 64;

    @Test
    void drawsEveryBitAsTorchDoes() throws NoSuchAlgorithmException {
        assertThat(digest(0, LATENTS)).isEqualTo("24efac55b39e95b2d74d8fb5b3a8e8a8e808bd04129f260c4cdbb225bb952a4d");
        assertThat(digest(42, LATENTS)).isEqualTo("e97f3de04c7c6ba86354db4402b91d4402ede9c72aabed29a96dd7d635a798ba");
        assertThat(digest(0, 4 * LATENTS)).startsWith("33e5e1492edd7110d7f1a65492cbc485");
        assertThat(digest(42, 4 * LATENTS)).startsWith("23c72e908d9e3fbe50836a02f09ccde0");
    }

    @Test
    void countsOnlyTheLowerHalfOfASeed() throws NoSuchAlgorithmException {
        assertThat(digest((1L << 32) + 42, LATENTS)).isEqualTo(digest(42, LATENTS));
    }

    @Test
    void drawsFewNumbersInDoublePrecisionAndKeepsTheSecondOfAPair() {
        var noise = Noise.of(NoiseSource.TORCH_CPU, 42);

        assertThat(noise.normal(5))
                .containsExactly(
                        new float[] {.33669037f, .12880941f, .23446237f, .23033303f, -1.12285638f}, within(1e-7f));
        assertThat(noise.normal(3)).containsExactly(new float[] {-.18632829f, 2.20820141f, -.63799703f}, within(1e-7f));
    }

    @Test
    void drawsTheLastSixteenAnewWhereTheCountIsNoMultiple() {
        var even = Noise.of(NoiseSource.TORCH_CPU, 7).normal(32);
        var odd = Noise.of(NoiseSource.TORCH_CPU, 7).normal(33);

        assertThat(odd).startsWith(Arrays.copyOf(even, 17)).doesNotContain(even[17]);
    }

    @Test
    void drawsHalfPrecisionAsTorchDoes() {
        assertThat(Noise.of(NoiseSource.TORCH_CPU_HALF, 0).normal(16))
                .startsWith(-1.1259766f, -1.1523438f, -.25048828f, -.4338379f, .8486328f, .69189453f);
        assertThat(Noise.of(NoiseSource.TORCH_CPU_HALF, 0).normal(5))
                .containsExactly(1.5410156f, -.29345703f, -2.1796875f, .5683594f, -1.0849609f);
        assertThat(Arrays.copyOfRange(Noise.of(NoiseSource.TORCH_CPU_HALF, 1).normal(17), 1, 5))
                .containsExactly(-.69677734f, -1.1611328f, .69970703f, .19909668f);
    }

    private static String digest(long seed, int count) throws NoSuchAlgorithmException {
        var bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(Noise.of(NoiseSource.TORCH_CPU, seed).normal(count));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }
}
